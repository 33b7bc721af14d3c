using System.Globalization;
using System.Text;

namespace StaticPublication.Publishing;

/// <summary>The report of <c>--report-markdown</c>: what changed on the site, or why nothing was published.</summary>
/// <param name="strings">Strings in the language of the site.</param>
/// <param name="spoken">Strings in the language of messages, for the line that is printed.</param>
internal sealed class Report(Strings strings, Strings spoken)
{
    // The report is read as a comment, so it is short. changes.json has the full list.
    private const int MaxDocuments = 20,
        MaxFaults = 50;

    /// <summary>Returns the report of a successful build.</summary>
    /// <param name="edition">The published edition.</param>
    /// <param name="changes">The changes. Null if there is nothing to compare with.</param>
    /// <param name="faults">Warnings and notes.</param>
    public ChangeSummary Of(Edition edition, PublicationChanges? changes, IReadOnlyList<Fault> faults)
    {
        var documents = strings.Count("counts.documents", edition.Catalogue.Documents.Count);
        var line = LineOf(strings);
        var text = new StringBuilder($"## {Escaped(edition.Site.Title)}\n\n**{line}**\n\n");
        text.Append(strings.Fill("report.whole", ("documents", documents), ("date", strings.Date(edition.Catalogue.AsOf)))).Append('\n');
        foreach (var (key, ids) in changes is null ? [] : Groups(changes))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {strings[$"changes.{key}_heading"]}\n\n");
            foreach (var id in ids.Take(MaxDocuments))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {LinkTo(edition, id)}\n");
            }

            text.Append(ids.Count > MaxDocuments ? $"- {strings.Count("changes.more", ids.Count - MaxDocuments)}\n" : "");
        }

        Append(text, "report.findings", faults);
        return new ChangeSummary(ReferenceEquals(spoken, strings) ? line : LineOf(spoken), text.ToString());

        string LineOf(Strings words) =>
            changes is null
                ? words.Fill("report.first", ("documents", words.Count("counts.documents", edition.Catalogue.Documents.Count)))
                : Line(words, changes);
    }

    /// <summary>Returns the report of a refused build.</summary>
    public ChangeSummary Refused(IReadOnlyList<Fault> faults)
    {
        var errors = faults.Where(fault => fault.Severity == Severity.Error).ToList();
        var text = new StringBuilder($"## {strings.Fill("report.refused", ("errors", strings.Count("report.errors", Sum(errors))))}\n");
        Append(text, "report.to_mend", errors);
        return new ChangeSummary("", text.ToString());
    }

    // Only the first part names what is counted: « 3 documents ajoutés, 1 répondu ».
    private static string Line(Strings strings, PublicationChanges changes)
    {
        var parts = Groups(changes)
            .Select((group, rank) => strings.Count($"{(rank == 0 ? "report" : "changes")}.{group.Key}", group.Ids.Count))
            .ToList();
        if (changes.Entries > 0)
        {
            parts.Add(strings.Count("changes.entries", changes.Entries));
        }

        return parts.Count == 0
            ? strings[changes.OtherData ? "changes.others" : "changes.none"]
            : string.Join(strings["format.list_separator"], parts);
    }

    private static IEnumerable<(string Key, IReadOnlyList<string> Ids)> Groups(PublicationChanges changes) =>
        new[]
        {
            ("added", changes.Added),
            ("answered", changes.Answered),
            ("changed", changes.Changed),
            ("renamed", changes.Renamed),
            ("removed", changes.Removed),
        }.Where(group => group.Item2.Count > 0);

    private static string LinkTo(Edition edition, string id) =>
        edition.Catalogue.NumberOf(id) is >= 0 and var number && edition.Catalogue.Documents[number] is var document
            ? $"[{Escaped(document.Title)}]({edition.Addresses.Absolute(edition.Addresses.Document(document))})"
            : $"`{id}`";

    private void Append(StringBuilder text, string heading, IReadOnlyList<Fault> faults)
    {
        if (faults.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### {strings[heading]}\n\n");
        var isFrench = Strings.Base(strings.Language) == "fr";
        foreach (var fault in faults.Take(MaxFaults))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Escaped((isFrench ? FrenchWords.Line(fault) : null) ?? fault.ToString())}\n");
        }

        text.Append(faults.Count > MaxFaults ? $"- {strings.Count("changes.more", Sum(faults.Skip(MaxFaults)))}\n" : "");
    }

    private static int Sum(IEnumerable<Fault> faults) => (int)Math.Min(faults.Sum(fault => fault.Count), int.MaxValue);

    // Words of records are words here too: no link, no picture, no mention of anyone.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '@' => escaped.Append("&#64;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '|' or '&' or '!' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
