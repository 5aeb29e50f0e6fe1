#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every include against what its module declared with USES, and the declarations against the order of the house."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
MODULE = re.compile(r'depesche_module\((\w+)(.*?)\)', re.S)
# Who may be used at all, where the order of declaration alone would allow more (see CONTRIBUTING.md, "The house").
ADAPTERS = {'desktop', 'net', 'secrets', 'store', 'xmpp'}
PURE = {'base', 'domain', 'settings', 'html', 'pictures', 'feeds', 'extraction', 'rendering', 'desktop', 'net', 'secrets', 'store'}


def declared_order(app):
    text = (app / 'CMakeLists.txt').read_text()
    return [m for m in re.findall(r'^\s*(?:add_subdirectory\()?([a-z_/]+)\)?\s*$', text, re.M) if (app / m).is_dir()]


def declared_uses(app, folder):
    text = (app / folder / 'CMakeLists.txt').read_text()
    found = MODULE.search(text)
    if not found:
        return None, set()
    body = found.group(2)
    uses = re.search(r'\bUSES\b(.*?)(?:\bLIBRARIES\b|$)', body, re.S)
    return found.group(1), set(uses.group(1).split()) if uses else set()


def closure(uses_of, name, seen=None):
    seen = set() if seen is None else seen
    for used in uses_of.get(name, ()):
        if used not in seen:
            seen.add(used)
            closure(uses_of, used, seen)
    return seen


def forbidden(user, used):
    """A sentence if this use breaks the house, else None."""
    if user.startswith('services_') and used.startswith('services_'):
        return 'services do not use each other: join them in the user interface or in runtime'
    if user.startswith('ui_') and used.startswith('ui_') and used != 'ui_common' and user != 'ui_shell':
        return 'panes do not use each other: share through ui/common, join in ui/shell'
    if user in PURE and (used.startswith(('services_', 'ui_')) or used in ('cli', 'runtime')):
        return 'dependencies point down'
    if user in ADAPTERS and used in ADAPTERS:
        return 'adapters do not know each other: join them in a service'
    if user == 'cli' and used.startswith('ui_'):
        return 'the command line links no widgets'
    return None


def check(root):
    app = root / 'app'
    problems = []
    order = declared_order(app)
    on_disk = {str(p.parent.relative_to(app)) for p in app.rglob('CMakeLists.txt')} - {'.'}
    for extra in sorted(on_disk - set(order)):
        problems.append(f'app/{extra}: not declared in app/CMakeLists.txt')
    names, uses_of, folder_of = [], {}, {}
    for folder in order:
        if folder not in on_disk:
            continue
        name, uses = declared_uses(app, folder)
        if name is None:
            continue
        if name != folder.replace('/', '_'):
            problems.append(f'app/{folder}/CMakeLists.txt: module {name} should be named {folder.replace("/", "_")}')
        for used in sorted(uses):
            if used not in names:
                problems.append(f'app/{folder}/CMakeLists.txt: {name} uses {used}, which is not declared below it')
            reason = forbidden(name, used)
            if reason:
                problems.append(f'app/{folder}/CMakeLists.txt: {name} uses {used}: {reason}')
        names.append(name)
        uses_of[name], folder_of[folder] = uses, name
    for folder, name in folder_of.items():
        allowed = closure(uses_of, name) | {name}
        for path in sorted((app / folder).glob('*')):
            if path.suffix not in ('.h', '.cpp'):
                continue
            for include in INCLUDE.findall(path.read_text(errors='replace')):
                target = '_'.join(pathlib.PurePosixPath(include).parts[:-1])
                if target in names and target not in allowed:
                    problems.append(f'{path.relative_to(root)}: includes "{include}" but {name} does not declare {target};'
                                    ' declare it with USES if the house allows it, else ask through a module below')
                reason = forbidden(name, target) if target in names and target != name else None
                if reason:
                    problems.append(f'{path.relative_to(root)}: includes "{include}": {reason}')
    return problems


if __name__ == '__main__':
    found = check(pathlib.Path(sys.argv[1]))
    print('\n'.join(found) or 'layers: every include is declared')
    sys.exit(1 if found else 0)
