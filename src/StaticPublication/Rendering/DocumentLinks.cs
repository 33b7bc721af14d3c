namespace StaticPublication.Rendering;

/// <summary>What leads from and to the page of a document.</summary>
internal static class DocumentLinks
{
    /// <summary>Returns the page in other formats.</summary>
    public static IEnumerable<Alternate> Alternates(PageRenderer renderer, Document document, string address)
    {
        if (renderer.Has(Products.DocumentJson))
        {
            yield return new("application/json", renderer.Strings["document.download_json"], Addresses.Beside(address, "index.json"));
        }

        if (QuestionFeed.IsOf(renderer.Edition.Site, document))
        {
            yield return new("application/atom+xml", renderer.Strings["follow.link"], Addresses.Beside(address, QuestionFeed.File));
        }
    }

    /// <summary>Returns the links below the head: to the meaning of a status that is not plain, and to the feed.</summary>
    public static IEnumerable<Link> HeadLinks(PageRenderer renderer, Document document)
    {
        if (StatusWords.Key(document) is { Length: > 0 } status and not ("answered" or "pending"))
        {
            yield return GlossaryPage.LinkTo(renderer, status);
        }

        if (QuestionFeed.IsOf(renderer.Edition.Site, document))
        {
            yield return FollowPage.LinkFor(renderer, renderer.Addresses.Document(document));
        }
    }

    /// <summary>Returns what other sites show with a link to the page.</summary>
    public static string Description(PageRenderer renderer, Document document, DocumentWords words)
    {
        var text = words.Abstract ?? DocumentTexts.Start(renderer.Strings, words);
        string[] who = [renderer.Overline(document), document.WritersIn(renderer.Strings)];
        var start = string.Join(renderer.Strings["format.list_separator"], who.Where(part => part.Length > 0)) + ".";
        start += renderer.Status.Sentence(document) is { Length: > 0 } sentence ? $" {sentence}." : "";
        return text is null
            ? start
            : TextFormats.Shortened($"{start} {renderer.Markdown.Plain(text.Length > 400 ? text[..400] : text)}", 200);
    }

    /// <summary>Returns the breadcrumb.</summary>
    public static List<Link> Trail(PageRenderer renderer, Document document)
    {
        var date = document.Published;
        var trail = new List<Link>
        {
            new(renderer.Strings["site.home"], renderer.Addresses.Home),
            renderer.LinkTo("documents"),
            new(renderer.Strings.Date(date.YearOnly), renderer.Addresses.Year(date.Year)),
        };
        if (date.Month > 0)
        {
            trail.Add(new Link(renderer.Strings.Date(date.MonthOnly), renderer.Addresses.Month(date.Year, date.Month)));
        }

        trail.Add(
            new Link(document.Number is { } number ? renderer.Strings.Fill("document.number", ("number", number)) : document.Kind.Name, "")
        );
        return trail;
    }
}
