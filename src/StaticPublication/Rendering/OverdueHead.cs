namespace StaticPublication.Rendering;

/// <summary>The overdue desk above its questions: how many, how late, by ministry and by programme.</summary>
public static class OverdueHead
{
    private const int MostPrograms = 12;

    /// <summary>The head of the list of overdue questions.</summary>
    public static SubjectHead Of(Press press, Listing listing)
    {
        var strings = press.Strings;
        var documents = listing.Numbers.Select(number => press.Documents[number]).ToArray();
        var model = new OverdueModel(
            strings["overdue.title"],
            press.Phrases.Say("overdue.intro", ("date", press.Phrases.Time(press.AsOf))),
            Figures(press, documents),
            [.. Rules(press)],
            ByMinistry(documents) is { Length: > 0 } bars ? Charts.Bars(press, "overdue-ministries", strings["overdue.by_ministry"], bars) : Html.Empty,
            [.. ByMinistry(documents).Select(bar => new Link(bar.Name, Unanswered(press, bar.Of!, documents), strings.Number(bar.Parts[0].Count)))],
            [.. documents.SelectMany(document => document.Programmes).GroupBy(programme => programme).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Id, StringComparer.Ordinal).Take(MostPrograms)
                .Select(group => new Link(group.Key.Name, Unanswered(press, group.Key, documents), strings.Number(group.Count())))],
            press.Phrases.Say("site.cut_off", ("date", press.Phrases.Time(press.AsOf))));
        return new SubjectHead
        {
            Title = strings["overdue.title"],
            Trail = SubjectHead.TrailOf(press),
            Section = "retards",
            Description = strings.Fill("overdue.intro", ("date", strings.Date(press.AsOf))),
            Html = press.Templates.Print("parts/overdue", model),
        };
    }

    /// <summary>Responsible ministries with their number of questions, most first.</summary>
    private static Bar[] ByMinistry(IEnumerable<Document> documents) => [.. documents
        .GroupBy(document => document.Ministries.Responsible)
        .Where(group => group.Key is not null)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key!.Id, StringComparer.Ordinal)
        .Select(group => new Bar(group.Key!, group.Key!.Name, [("pending", group.Count())]))];

    private static Figure[] Figures(Press press, Document[] documents)
    {
        var strings = press.Strings;
        return documents.Length == 0 ? [] :
        [
            new Figure(strings.Number(documents.Length), strings["ministry.overdue"], "pending"),
            new Figure(strings.Count("counts.days", documents.Max(document => document.Due is { } due ? press.AsOf.DayNumber - due.DayNumber : 0)), strings["overdue.most_days"]),
        ];
    }

    private static IEnumerable<string> Rules(Press press)
    {
        if (press.Edition.Site.AnswerRules.Count == 0)
        {
            yield return press.Strings["overdue.no_rule"];
        }

        foreach (var rule in press.Edition.Site.AnswerRules)
        {
            yield return rule.From is { } from
                ? press.Strings.Fill("overdue.rule_dated", ("from", press.Strings.Date(from)), ("due", press.Status.Delay(rule)))
                : press.Strings.Fill("overdue.rule", ("due", press.Status.Delay(rule)));
        }
    }

    // A list narrowed to the unanswered is there where one of them may be listed; figures count the others too.
    private static string Unanswered(Press press, Authority authority, IEnumerable<Document> documents) =>
        documents.Any(document => !document.IndexingForbidden && (document.Programmes.Contains(authority) || document.Ministries.All().Contains(authority)))
            ? press.Addresses.Narrowed(press.Addresses.Of(authority), Status.Pending)
            : press.Addresses.Of(authority);
}

/// <summary>The overdue desk as its template sees it.</summary>
public sealed record OverdueModel(
    string Title,
    Html Intro,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Rules,
    Html Chart,
    IReadOnlyList<Link> Ministries,
    IReadOnlyList<Link> Programmes,
    Html Note);
