# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks find what they are for: each is shown a small tree with one fault."""
import pathlib
import tempfile
import unittest

import check_layers
import check_sources
import check_translations

HEAD = '// SPDX-License-Identifier: GPL-3.0-or-later\n// A file.\n'


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


class Layers(Tree):
    def house(self, **uses):
        names = [n.replace('__', '/') for n in uses]
        self.write('app/CMakeLists.txt', ''.join(f'add_subdirectory({n})\n' for n in names))
        for name, used in uses.items():
            folder = name.replace('__', '/')
            self.write(f'app/{folder}/CMakeLists.txt',
                       f'depesche_module({folder.replace("/", "_")} SOURCES a.cpp USES {used})')

    def test_declared_include_passes(self):
        self.house(base='', store='base')
        self.write('app/store/a.cpp', HEAD + '#include "base/clock.h"\n')
        self.assertEqual(check_layers.check(self.root), [])

    def test_undeclared_include_is_found(self):
        self.house(base='', html='base', store='base')
        self.write('app/store/a.cpp', HEAD + '#include "html/sanitizer.h"\n')
        self.assertIn('does not declare html', check_layers.check(self.root)[0])

    def test_upward_use_is_found(self):
        self.house(base='store', store='')
        self.assertIn('not declared below it', check_layers.check(self.root)[0])

    def test_sibling_services_are_found(self):
        self.house(base='', services__refresh='base', services__offline='base services_refresh')
        self.assertIn('services do not use each other', ' '.join(check_layers.check(self.root)))

    def test_sibling_panes_are_found(self):
        self.house(base='', ui__library='base', ui__reader='base ui_library')
        self.assertIn('panes do not use each other', ' '.join(check_layers.check(self.root)))


class Sources(Tree):
    def only(self, name, text):
        self.write(name, HEAD + text)
        return check_sources.check(self.root)

    def test_clean_file_passes(self):
        self.assertEqual(self.only('app/net/a.cpp', 'QNetworkAccessManager manager;\n'), [])

    def test_each_rule_finds_its_fault(self):
        for number, text in enumerate(['QSqlQuery q;', 'auto s = "SELECT a FROM b";', 'QSettings s;', 'QNetworkReply *r;',
                                       'QDateTime::currentDateTimeUtc();', '#include <QtWidgets>', '#include <QLabel>',
                                       'QEventLoop loop;', 'system("x");', 'qApp->quit();', 'r->ignoreSslErrors();',
                                       '// TO' + 'DO later']):
            with self.subTest(text):
                self.assertTrue(self.only(f'app/domain/a{number}.cpp', text + '\n'))

    def test_comments_may_name_things(self):
        self.assertEqual(self.only('app/domain/a.cpp', '// why QSettings is not used\n'), [])

    def test_missing_licence_is_found(self):
        self.write('app/base/a.cpp', 'int a;\n')
        self.assertIn('licence', check_sources.check(self.root)[0])


class Translations(Tree):
    def ts(self, language, message):
        self.write(f'translations/depesche_{language}.ts', f'<TS language="{language}"><context><name>A</name>{message}</context></TS>')
        return check_translations.check_file(self.root / f'translations/depesche_{language}.ts')

    def test_complete_passes(self):
        self.assertEqual(self.ts('de', '<message><source>Save %1</source><translation>%1 merken</translation></message>'), [])

    def test_unfinished_is_found(self):
        self.assertTrue(self.ts('de', '<message><source>Save</source><translation type="unfinished"></translation></message>'))

    def test_lost_place_is_found(self):
        self.assertTrue(self.ts('ru', '<message><source>Save %1</source><translation>Сохранить</translation></message>'))

    def test_missing_plural_is_found(self):
        self.assertTrue(self.ts('ru', '<message numerus="yes"><source>%n items</source><translation>'
                                      '<numerusform>a</numerusform><numerusform>b</numerusform></translation></message>'))


if __name__ == '__main__':
    unittest.main()
