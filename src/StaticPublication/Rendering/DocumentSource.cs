namespace StaticPublication.Rendering;

/// <summary>Where a document comes from, its licence, and how to download or correct it.</summary>
internal static class DocumentSource
{
    /// <summary>Returns the lines of the list at the end of a document's page.</summary>
    public static IReadOnlyList<Html> Of(PageRenderer renderer, Document document)
    {
        var source = document.Source;
        var lines = new List<Html>();
        if (Origin(renderer.Strings, source) is { } origin)
        {
            lines.Add(Phrases.Link(source.Url ?? "", origin));
        }

        AddDay(renderer, lines, "document.retrieved", source.Retrieved);
        AddDay(renderer, lines, "document.updated", source.Updated);
        lines.Add(renderer.Phrases.Say("document.licence_text", ("licence", Phrases.Link(source.Licence.Url ?? "", source.Licence.Name))));
        var address = renderer.Addresses.Document(document);
        lines.AddRange(Files(renderer, address).Select(file => Phrases.Link(file.Address, file.Title)));
        lines.Add(Phrases.Link(ReportAddress(renderer.Edition.Site, document), renderer.Strings["document.report_error"]));
        return lines;
    }

    /// <summary>Returns the files beside the page of a document.</summary>
    public static IEnumerable<Alternate> Files(PageRenderer renderer, string address) =>
        from file in ProductNames.OfDocuments
        where renderer.Has(file.Product)
        select new Alternate(file.MediaType, renderer.Strings[$"document.{file.Words}"], Addresses.Beside(address, file.Name));

    private static string ReportAddress(Site site, Document document) =>
        site.EditUrl is { } edit
            ? edit.Replace(Site.EditedPath, PathOf(document), StringComparison.Ordinal)
            : $"mailto:{site.Publisher.Email}?subject={Uri.EscapeDataString(document.Id)}";

    /// <summary>Returns the path of the record's file below the input folder; the rest of the path is private to the machine.</summary>
    public static string PathOf(Document document)
    {
        var path = document.Location.Path.Replace('\\', '/');
        var at = path.LastIndexOf("/documents/", StringComparison.Ordinal);
        return at < 0 ? path : path[(at + 1)..];
    }

    private static string? Origin(Strings strings, Source source) =>
        (source.Url, source.Publisher) switch
        {
            (not null, { } publisher) => strings.Fill("document.source_at", ("publisher", publisher)),
            (not null, null) => strings["document.source_link"],
            (null, { } publisher) => publisher,
            _ => null,
        };

    private static void AddDay(PageRenderer renderer, List<Html> lines, string key, DateOnly? day)
    {
        if (day is { } known)
        {
            lines.Add(renderer.Phrases.Say(key, ("date", renderer.Phrases.Time(known))));
        }
    }
}
