using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The quality page: warnings counted by code, with the records concerned and the findings that a person has reviewed.</summary>
internal static class QualityPage
{
    private const int MaxRecords = 200;

    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var byPlace = renderer
            .Documents.GroupBy(document => document.Location.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.ToArray(), StringComparer.Ordinal);
        var codes = renderer
            .Edition.Catalogue.Warnings.GroupBy(fault => fault.Code, StringComparer.Ordinal)
            .OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => CodeOf(renderer, code.Key, [.. code], byPlace))
            .ToArray();
        var model = new QualityModel(
            strings["quality.title"],
            strings["quality.intro"],
            strings.Count("counts.warnings", renderer.Edition.Catalogue.Warnings.Count),
            renderer.Phrases.Say("quality.caption", ("date", renderer.Phrases.Time(renderer.AsOf))),
            renderer.Phrases.Say("quality.none", ("date", renderer.Phrases.Time(renderer.AsOf))),
            strings[codes.All(code => code.OtherLanguage is not null) ? "quality.meaning_english" : "quality.meaning"],
            codes,
            [.. DataHealth.Of(renderer.Edition.Catalogue).Select(group => GroupOf(renderer, group))]
        );
        yield return renderer.Single(
            new Page(renderer.Addresses.Page("qualite"), strings["quality.title"], "quality", model)
            {
                Description = strings["quality.intro"],
                Trail = SubjectHead.TrailOf(renderer, new Link(strings["quality.title"], "")),
            }
        );
    }

    private static QualityCode CodeOf(PageRenderer renderer, string code, Fault[] faults, Dictionary<string, Document[]> byPlace)
    {
        // In the order of documents: data that come back into other files make the same page.
        var found = faults
            .Select(fault => (Fault: fault, Document: DocumentAt(fault.Location, byPlace)))
            .OrderBy(one => one.Document?.Id, StringComparer.Ordinal)
            .ToList();
        var records = found
            .Select(one => one.Document)
            .OfType<Document>()
            .Where(document => !document.IndexingForbidden)
            .DistinctBy(document => document.Id)
            .Select(document => new Link(document.Id, renderer.Addresses.Document(document)))
            .ToArray();
        var reviewed = renderer
            .Edition.Site.Reviewed.Where(reviewed => reviewed.Code == code)
            .Select(reviewed => renderer.Strings.Fill("quality.reviewed", ("reason", reviewed.Reason)))
            .ToArray();
        var (meaning, language) = Meaning(found[0].Fault.Message, renderer.Strings.Language);
        return new QualityCode(
            code,
            meaning,
            renderer.Strings.Number(faults.Length),
            renderer.Strings.Count("counts.records", records.Length),
            [.. records.Take(MaxRecords)],
            records.Length > MaxRecords ? renderer.Strings.Count("changes.more", records.Length - MaxRecords) : "",
            reviewed
        )
        {
            OtherLanguage = language == Strings.Base(renderer.Strings.Language) ? null : language,
        };
    }

    private static (string Text, string Language) Meaning(string english, string language) =>
        language == "fr" && FrenchWords.Of(english) is { } french ? (Spacing.French(french), language) : (english, "en");

    private static QualityMatter GroupOf(PageRenderer renderer, HealthGroup group)
    {
        var strings = renderer.Strings;
        var word = group.Matter.ToString().ToLowerInvariant();
        var cases = group.Cases.Select(one => CaseOf(renderer, one)).Where(one => one.Links.Count > 0).ToArray();
        return new QualityMatter(
            strings[$"health.{word}.title"],
            strings[$"health.{word}.text"],
            strings.Number(group.Cases.Count),
            strings.Count("counts.cases", cases.Length),
            [.. cases.Take(MaxRecords)],
            cases.Length > MaxRecords ? strings.Count("changes.more", cases.Length - MaxRecords) : ""
        );
    }

    private static QualityCase CaseOf(PageRenderer renderer, HealthCase one)
    {
        var documents = one
            .Documents.Where(document => !document.IndexingForbidden)
            .Select(document => new Link(document.Id, renderer.Addresses.Document(document)));
        var entries = one.Entries.Select(entry => new Link(entry.Name, renderer.PageOf(entry)));
        var links = documents.Concat(entries).ToArray();
        return new QualityCase(Array.Exists(links, link => link.Name == one.Name) ? "" : one.Name, links, one.Command ?? "");
    }

    // Returns the last record of the file that begins at or before the location.
    private static Document? DocumentAt(SourceLocation location, Dictionary<string, Document[]> byPlace) =>
        byPlace.TryGetValue(location.Path, out var documents)
            ? documents.Where(document => document.Location.Line <= location.Line).MaxBy(document => document.Location.Line) ?? documents[0]
            : null;
}

/// <summary>Warnings, counted; what they mean stands in English below a heading that says so where the program has no words of the
/// language.</summary>
internal sealed record QualityModel(
    string Title,
    string Intro,
    string Count,
    Html Caption,
    Html None,
    string Meaning,
    IReadOnlyList<QualityCode> Codes,
    IReadOnlyList<QualityMatter> Matters
);

/// <summary>What an owner of data would mend of one sort: what it is called, what to do, and its cases.</summary>
internal sealed record QualityMatter(
    string Title,
    string Text,
    string Count,
    string CaseCount,
    IReadOnlyList<QualityCase> Cases,
    string More
);

/// <summary>One case: its name if the links do not tell it, the documents or lists concerned, and the command that mends it.</summary>
internal sealed record QualityCase(string Name, IReadOnlyList<Link> Links, string Command);

/// <summary>One kind of warning: code, meaning, how often it occurs, the records concerned, and reviewed findings.</summary>
internal sealed record QualityCode(
    string Code,
    string Meaning,
    string Count,
    string RecordCount,
    IReadOnlyList<Link> Records,
    string More,
    IReadOnlyList<string> Reviewed
)
{
    /// <summary>The language of the meaning if it is not that of the page; otherwise nothing.</summary>
    public string? OtherLanguage { get; init; }
}
