// SPDX-License-Identifier: GPL-3.0-or-later
// Documents made of the article's page.
#include "rendering/export_document.h"

#include "html/tree.h"
#include "rendering/markdown_writer.h"

namespace depesche::rendering
{

ExportedDocument exportPage(PageInput input)
{
    input.purpose = PagePurpose::File;
    const RenderedPage page = renderPage(input);
    return {page.html, page.picturesMissing};
}

ExportedDocument exportMarkdown(PageInput input)
{
    const ExportedDocument document = exportPage(std::move(input));
    const html::Tree page = html::Tree::parse(document.text, html::Tree::Grammar::Document);
    const html::NodeId article = page.descendant(html::Tree::root(), "article");
    const html::NodeId part = article == html::kNoNode ? html::Tree::root() : article;
    return {markdownOf(page, part), document.picturesMissing};
}

QString dataAddress(const QByteArray &bytes, const QString &mimeType)
{
    return QStringLiteral("data:") + mimeType + QStringLiteral(";base64,") +
           QString::fromLatin1(bytes.toBase64());
}

} // namespace depesche::rendering
