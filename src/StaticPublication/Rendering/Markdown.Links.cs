using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticPublication.Rendering;

/// <summary>Links of texts: those that are written, bare addresses, and mentions of other questions.</summary>
internal sealed partial class Markdown
{
    // What ends a sentence or a quotation after an address is no part of it.
    private const string After = ".,;:!?…»”’\"'“«";

    private MarkdownPipeline PipelineFor(string markdown) =>
        HasAddress(markdown) || markdown.Contains("[^", StringComparison.Ordinal) ? _linking : _pipeline;

    // Each text of a page has footnotes of its own.
    private static void OwnFootnotes(StringBuilder html, TextPlace place)
    {
        foreach (var name in (ReadOnlySpan<string>)["fn:", "fnref:"])
        {
            html.Replace($"\"{name}", $"\"{place.Prefix}{name}").Replace($"\"#{name}", $"\"#{place.Prefix}{name}");
        }
    }

    private static bool HasAddress(string markdown) =>
        markdown.Contains("://", StringComparison.Ordinal) || markdown.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // A bare address leads to the web only, and ends before the punctuation of the sentence that it is in.
    private static void TrimAddresses(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsAutoLink).ToList())
        {
            var text = link.FirstChild is LiteralInline literal ? literal.Content.ToString() : "";
            var end = text.IndexOfAny(['«', '»', '“', '”', '"']) is > 0 and var quote ? quote : text.Length;
            var url = text[..end].TrimEnd(After.ToCharArray());
            if (!url.Contains('.', StringComparison.Ordinal) || link.Url!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                link.ReplaceBy(new LiteralInline(text));
            }
            else if (url.Length < text.Length)
            {
                link.Url = url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + url : url;
                link.FirstChild!.ReplaceBy(new LiteralInline(url));
                link.InsertAfter(new LiteralInline(text[url.Length..]));
            }
        }
    }

    private void Screen(MarkdownDocument document, TextPlace place)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!LinkTargets.IsAllowed(link.Url))
            {
                link.ReplaceBy(new ContainerInline());
            }
            else if (link.IsImage && !LinkTargets.IsOwn(link.Url!))
            {
                link.IsImage = false;
            }
            else
            {
                var picture = link.IsImage ? place.Picture(link.Url!) : null;
                link.Url = picture ?? (link.Url is ['/', ..] ? addresses.OfStated(link.Url) : link.Url);
            }
        }

        foreach (
            var link in document.Descendants<AutolinkInline>().ToList().Where(link => !link.IsEmail && !LinkTargets.IsAllowed(link.Url))
        )
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    // Words that mention another question become a link to it, but not within a link.
    private static void LinkMentions(MarkdownDocument document, TextPlace place)
    {
        foreach (var literal in place.Mentioned is null ? [] : document.Descendants<LiteralInline>().ToList())
        {
            var (text, from) = (literal.Content.ToString(), 0);
            var pieces = new ContainerInline();
            foreach (var (at, length, mention) in literal.FindParentOfType<LinkInline>().Any() ? [] : QuestionMentions.In(text))
            {
                if (place.Mentioned!(mention) is { Length: > 0 } address)
                {
                    var words = new LiteralInline(text.Substring(at, length));
                    pieces.AppendChild(new LiteralInline(text[from..at]));
                    pieces.AppendChild(new LinkInline(address, "").AppendChild(words));
                    from = at + length;
                }
            }

            if (from > 0)
            {
                pieces.AppendChild(new LiteralInline(text[from..]));
                literal.ReplaceBy(pieces, false);
            }
        }
    }
}
