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
            [
                .. Group(
                    press,
                    "ministry",
                    documents
                        .Where(document => document.Ministries.Responsible is not null)
                        .Select(document => ((Authority)document.Ministries.Responsible!, document)),
                    int.MaxValue
                ),
                .. Group(
                    press,
                    "programme",
                    documents.SelectMany(document => document.Programmes.Select(programme => ((Authority)programme, document))),
                    MostPrograms
                ),
            ]
        );
        return new SubjectHead
        {
            Title = strings["overdue.title"],
            Trail = SubjectHead.TrailOf(press),
            Section = "retards",
            Description = strings.Fill("overdue.intro", ("date", strings.Date(press.AsOf))),
            Html = press.Templates.Print("parts/overdue", model),
        };
    }

    // Most questions first; bars in one scale, each in the row of its figures.
    private static IEnumerable<OverdueGroup> Group(
        Press press,
        string of,
        IEnumerable<(Authority Of, Document Document)> questions,
        int most
    )
    {
        var groups = questions
            .GroupBy(question => question.Of, question => question.Document)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Take(most)
            .ToArray();
        if (groups.Length == 0)
        {
            yield break;
        }

        yield return new OverdueGroup(
            $"by-{of}",
            press.Strings[$"overdue.by_{of}"],
            press.Strings[$"statistics.{of}"],
            press.Phrases.Say($"overdue.table_{of}", ("date", press.Phrases.Time(press.AsOf))),
            [
                .. groups.Select(group => new OverdueRow(
                    group.Key.Name,
                    Unanswered(press, group.Key, group),
                    Charts.Line("pending", group.Count(), groups[0].Count()),
                    press.Strings.Number(group.Count()),
                    press.Strings.Count("counts.days", Late(press, group))
                )),
            ]
        );
    }

    private static int Late(Press press, IEnumerable<Document> documents) =>
        documents.Max(document => document.Due is { } due ? press.AsOf.DayNumber - due.DayNumber : 0);

    private static Figure[] Figures(Press press, Document[] documents)
    {
        var strings = press.Strings;
        return documents.Length == 0
            ? []
            :
            [
                new Figure(strings.Number(documents.Length), strings["ministry.overdue"], "pending"),
                new Figure(strings.Number(Late(press, documents)), strings["overdue.most_days"]),
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
        documents.Any(document =>
            !document.IndexingForbidden && (document.Programmes.Contains(authority) || document.Ministries.All.Contains(authority))
        )
            ? press.Addresses.Narrowed(press.Addresses.Of(authority), Status.Pending)
            : press.Addresses.Of(authority);
}

/// <summary>The overdue desk as its template sees it.</summary>
public sealed record OverdueModel(
    string Title,
    Html Intro,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Rules,
    IReadOnlyList<OverdueGroup> Groups
);

/// <summary>Overdue questions by ministry or by programme: a table with a bar in each row.</summary>
public sealed record OverdueGroup(string Id, string Heading, string Of, Html Caption, IReadOnlyList<OverdueRow> Rows);

/// <summary>The overdue questions of a ministry or programme: how many, and how late the latest.</summary>
public sealed record OverdueRow(string Name, string Address, Html Line, string Count, string Late);
