namespace StaticPublication.Rendering;

/// <summary>The quality page: warnings counted by code, with the records concerned and what a person has looked at.</summary>
public static class QualityPage
{
    private const int MostRecords = 200;

    /// <summary>One file.</summary>
    public static IEnumerable<OutputFile> Files(Press press)
    {
        var strings = press.Strings;
        var byPlace = press
            .Documents.GroupBy(document => document.Place.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.ToArray(), StringComparer.Ordinal);
        var codes = press
            .Edition.Catalogue.Warnings.GroupBy(fault => fault.Code, StringComparer.Ordinal)
            .OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => CodeOf(press, code.Key, [.. code], byPlace))
            .ToArray();
        var model = new QualityModel(
            strings["quality.title"],
            strings["quality.intro"],
            strings.Count("counts.warnings", press.Edition.Catalogue.Warnings.Count),
            press.Phrases.Say("quality.caption", ("date", press.Phrases.Time(press.AsOf))),
            press.Phrases.Say("quality.none", ("date", press.Phrases.Time(press.AsOf))),
            codes
        );
        yield return press.Single(
            new Page(press.Addresses.Page("qualite"), strings["quality.title"], "quality", model)
            {
                Description = strings["quality.intro"],
                Trail = SubjectHead.TrailOf(press, new Link(strings["quality.title"], "")),
            }
        );
    }

    private static QualityCode CodeOf(Press press, string code, Fault[] faults, Dictionary<string, Document[]> byPlace)
    {
        var records = faults
            .Select(fault => DocumentAt(fault.Place, byPlace))
            .OfType<Document>()
            .Where(document => !document.IndexingForbidden)
            .DistinctBy(document => document.Id)
            .Select(document => new Link(document.Id, press.Addresses.Document(document)))
            .ToArray();
        var reviewed = press
            .Edition.Site.Reviewed.Where(reviewed => reviewed.Code == code)
            .Select(reviewed => press.Strings.Fill("quality.reviewed", ("reason", reviewed.Reason)))
            .ToArray();
        return new QualityCode(
            code,
            press.Strings.Find($"fault.{code}") ?? faults[0].Message,
            press.Strings.Number(faults.Length),
            press.Strings.Count("counts.records", records.Length),
            [.. records.Take(MostRecords)],
            records.Length > MostRecords ? press.Strings.Count("changes.more", records.Length - MostRecords) : "",
            reviewed
        );
    }

    // Of the records of a file, the last that begins at or before the place.
    private static Document? DocumentAt(Place place, Dictionary<string, Document[]> byPlace) =>
        byPlace.TryGetValue(place.Path, out var documents)
            ? documents.Where(document => document.Place.Line <= place.Line).MaxBy(document => document.Place.Line) ?? documents[0]
            : null;
}

/// <summary>The quality page as its template sees it.</summary>
public sealed record QualityModel(string Title, string Intro, string Count, Html Caption, Html None, IReadOnlyList<QualityCode> Codes);

/// <summary>One kind of warning: code, meaning, how often, the records concerned, and what was looked at.</summary>
public sealed record QualityCode(
    string Code,
    string Meaning,
    string Count,
    string RecordCount,
    IReadOnlyList<Link> Records,
    string More,
    IReadOnlyList<string> Reviewed
);
