using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>Converts Markdown to HTML. Raw HTML is off, links must be on an allow-list, and pictures of
/// other sites become links. The files of this class alone use Markdig.</summary>
internal sealed partial class Markdown(Addresses addresses)
{
    private static readonly System.Buffers.SearchValues<char> DirectionMarks = System.Buffers.SearchValues.Create(Letters.DirectionMarks);

    // Creating a renderer costs as much as a short text, so renderers are reused, except after an exception.
    private readonly ConcurrentStack<HtmlRenderer> _renderers = new();
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    // Looking for bare addresses and footnotes takes time, so only texts that have one are read with it.
    private readonly MarkdownPipeline _linking = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true, ValidPreviousCharacters = "*_~([«“\"'\u2019:" })
        .Build();

    /// <summary>Returns the HTML of a text.</summary>
    public Html Render(string markdown, TextPlace place)
    {
        var document = Prepared(markdown, place);
        if (!_renderers.TryPop(out var renderer))
        {
            renderer = new HtmlRenderer(new StringWriter { NewLine = "\n" });
            _linking.Setup(renderer);
        }

        if (place.Prefix.Length == 0)
        {
            renderer.Render(document);
        }
        else
        {
            Number(renderer, document, place);
        }

        var output = ((StringWriter)renderer.Writer).GetStringBuilder();
        if (document.LastChild is FootnoteGroup)
        {
            OwnFootnotes(output, place);
        }

        if (document.Descendants<CodeBlock>().Any())
        {
            // It scrolls within itself, which needs the focus of the keyboard.
            output.Replace("<pre>", "<pre tabindex=\"0\">");
        }

        var html = Html.Trusted(output.ToString());
        output.Clear();
        _renderers.Push(renderer);
        return html;
    }

    private MarkdownDocument Prepared(string markdown, TextPlace place)
    {
        var document = Markdig.Markdown.Parse(markdown, PipelineFor(markdown));
        Shift(document, place);
        Align(document);
        TrimAddresses(document);
        Screen(document, place);
        LinkMentions(document, place);
        if (place.French && Spacing.Breaks(markdown))
        {
            Space(document);
        }

        if (markdown.Contains('&', StringComparison.Ordinal) || markdown.AsSpan().ContainsAny(DirectionMarks))
        {
            Isolate(document);
        }

        return document;
    }

    /// <summary>Returns a text without its markup, for descriptions.</summary>
    public string Plain(string markdown) => Markdig.Markdown.ToPlainText(markdown, _pipeline).ReplaceLineEndings(" ").Trim();

    // Renders the top-level blocks one by one: each except headings gets an id and ends with the link that cites it.
    private static void Number(HtmlRenderer renderer, MarkdownDocument document, TextPlace place)
    {
        foreach (var block in document)
        {
            if (block is HeadingBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or FootnoteGroup)
            {
                renderer.Render(block);
                continue;
            }

            var number = ++place.Paragraphs;
            var id = $"{place.Prefix}-{number}";
            var inner = block as ParagraphBlock;
            renderer.Write(inner is null ? $"<div id=\"{id}\">" : $"<p id=\"{id}\">");
            WriteContent(renderer, block, inner);
            renderer.Write($"<a class=\"pin\" href=\"#{id}\" aria-label=\"");
            renderer.WriteEscape(place.Label(number));
            renderer.Write($"\">{number}</a>").Write(inner is null ? "</div>\n" : "</p>\n");
        }
    }

    private static void WriteContent(HtmlRenderer renderer, Block block, ParagraphBlock? paragraph)
    {
        if (paragraph is null)
        {
            renderer.Render(block);
        }
        else
        {
            renderer.WriteLeafInline(paragraph);
            renderer.Write(' ');
        }
    }

    private static void Shift(MarkdownDocument document, TextPlace place)
    {
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        // Headings on a page must not skip a level, whichever level the text begins with.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var shift = place.Level - headings.Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var above = place.Level - 1;
        foreach (var heading in headings)
        {
            var slug = "s-" + Folding.Slug(string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.ToString()) ?? []), 60);
            var id = slug.TrimEnd('-');
            for (var copy = copies.GetValueOrDefault(slug, 1) + 1; !place.Taken.Add(id); copy++)
            {
                id = $"{slug}-{copy}";
                copies[slug] = copy;
            }

            heading.GetAttributes().Id = id;
            heading.Level = above = Math.Min(Math.Min(heading.Level + shift, above + 1), 6);
        }
    }

    // Markdig aligns columns with inline styles, which the site's Content-Security-Policy blocks, so a column of figures gets a class.
    private static void Align(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var figures = table.ColumnDefinitions.Select(column => column.Alignment == TableColumnAlign.Right).ToList();
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
            foreach (var row in table.Cast<TableRow>())
            {
                foreach (var (cell, _) in row.Zip(figures).Where(cell => cell.Second))
                {
                    cell.GetAttributes().AddClass("n");
                }
            }
        }
    }

    private static void Space(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(literal => Spacing.Breaks(literal.Content.AsSpan())))
        {
            literal.Content = new Markdig.Helpers.StringSlice(Spacing.French(literal.Content.ToString()));
        }
    }

    // Limits the effect of direction marks to their own block.
    private static void Isolate(MarkdownDocument document)
    {
        foreach (
            var words in document
                .Descendants<LeafBlock>()
                .Select(block => block.Inline)
                .OfType<ContainerInline>()
                .Where(words => words.Descendants().Any(HasMark))
                .ToList()
        )
        {
            words.FirstChild!.InsertBefore(new HtmlInline("<bdi>"));
            words.AppendChild(new HtmlInline("</bdi>"));
        }
    }

    private static bool HasMark(MarkdownObject inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.AsSpan().ContainsAny(DirectionMarks),
            HtmlEntityInline entity => entity.Transcoded.AsSpan().ContainsAny(DirectionMarks),
            CodeInline code => code.Content.AsSpan().ContainsAny(DirectionMarks),
            _ => false,
        };
}
