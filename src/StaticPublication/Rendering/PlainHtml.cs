using AngleSharp.Dom;

namespace StaticPublication.Rendering;

/// <summary>Makes of a page what can be read without its style sheet and its scripts.</summary>
internal static class PlainHtml
{
    // The trail repeats the address, marks of paragraphs are in no text, and places of the page have no address in its Markdown.
    private const string ForBrowsers =
        "[hidden], script, svg, form, button, input, select, nav.trail, nav:not(:has(a:not([href^='#']))), p.follow, a.pin";

    /// <summary>Leaves out what only a browser can use, parts what the style sheet parts, and makes links absolute: to the Markdown of
    /// pages.</summary>
    /// <param name="content">The content, which is changed.</param>
    /// <param name="page">The address of the page.</param>
    /// <param name="site">That of the home page.</param>
    /// <param name="colon">What stands between a term and what is said of it.</param>
    public static void Prepare(IElement content, Uri page, Uri site, string colon)
    {
        foreach (var element in content.QuerySelectorAll(ForBrowsers))
        {
            element.Remove();
        }

        foreach (var element in content.QuerySelectorAll("time, span, small"))
        {
            Part(element.PreviousSibling, element);
            Part(element, element.NextSibling);
        }

        foreach (var list in content.QuerySelectorAll("dl"))
        {
            MakeList(list, colon);
        }

        foreach (var link in content.QuerySelectorAll("a[href]"))
        {
            Lead(link, page, site);
        }
    }

    // « 25 janvier 2023 » and « Question publiée » stand in two columns, without a space between them.
    private static void Part(INode? left, INode? right)
    {
        if (
            left?.TextContent is [.., var last]
            && right is { TextContent: [var first, ..], Owner: { } document }
            && !char.IsWhiteSpace(last)
            && !char.IsWhiteSpace(first)
            && !"([{«’'–-/".Contains(last, StringComparison.Ordinal)
            && !")]}»’'–-/.,;:!?…".Contains(first, StringComparison.Ordinal)
        )
        {
            right.InsertBefore(document.CreateTextNode(" · "));
        }
    }

    // Each term with what is said of it is an item.
    private static void MakeList(IElement list, string colon)
    {
        var made = list.Owner!.CreateElement("ul");
        foreach (var part in list.QuerySelectorAll("dt, dd"))
        {
            if (part.LocalName == "dt" || made.LastElementChild is null)
            {
                made.AppendChild(list.Owner.CreateElement("li"));
            }
            else
            {
                made.LastElementChild.AppendChild(list.Owner.CreateTextNode(colon));
            }

            made.LastElementChild!.Append([.. part.ChildNodes]);
        }

        list.Replace(made);
    }

    // The search has no Markdown of what it finds, and a place of a page none of its own.
    private static void Lead(IElement link, Uri page, Uri site)
    {
        var stated = link.GetAttribute("href")!;
        if (stated.StartsWith('#'))
        {
            link.Replace([.. link.ChildNodes]);
        }
        else if (Uri.TryCreate(page, stated, out var address))
        {
            var isPage = site.IsBaseOf(address) && address.AbsolutePath.EndsWith('/') && address.Query + address.Fragment == "";
            link.SetAttribute("href", address.AbsoluteUri + (isPage ? ProductNames.MarkdownFile.Name : ""));
        }
    }
}
