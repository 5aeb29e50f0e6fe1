# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo newsroom: articles in content/, and the feeds and pages made of them."""
