namespace StaticPublication.Rendering;

/// <summary>The head of the list of overdue questions: how many, how late, by ministry and by programme.</summary>
internal static class OverdueHead
{
    private const int MaxProgrammes = 12;

    public static SubjectHead Of(PageRenderer renderer, Listing listing)
    {
        var strings = renderer.Strings;
        var documents = listing.Numbers.Select(number => renderer.Documents[number]).ToArray();
        var model = new OverdueModel(
            strings["overdue.title"],
            renderer.Phrases.Say("overdue.intro", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Figures(renderer, documents),
            [.. Rules(renderer)],
            [
                .. Group(
                    renderer,
                    "ministry",
                    documents
                        .Where(document => document.Ministries.Responsible is not null)
                        .Select(document => ((Authority)document.Ministries.Responsible!, document)),
                    int.MaxValue
                ),
                .. Group(
                    renderer,
                    "programme",
                    documents.SelectMany(document => document.Programmes.Select(programme => ((Authority)programme, document))),
                    MaxProgrammes
                ),
            ]
        );
        return new SubjectHead
        {
            Title = strings["overdue.title"],
            Trail = SubjectHead.TrailOf(renderer),
            Section = "retards",
            Description = strings.Fill("overdue.intro", ("date", strings.Date(renderer.AsOf))),
            Html = renderer.Templates.Print("parts/overdue", model),
        };
    }

    // Groups with the maxGroups questions come first; all bars have the same scale.
    private static IEnumerable<OverdueGroup> Group(
        PageRenderer renderer,
        string of,
        IEnumerable<(Authority Of, Document Document)> questions,
        int maxGroups
    )
    {
        var groups = questions
            .GroupBy(question => question.Of, question => question.Document)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Take(maxGroups)
            .ToArray();
        if (groups.Length == 0)
        {
            yield break;
        }

        yield return new OverdueGroup(
            $"by-{of}",
            renderer.Strings[$"overdue.by_{of}"],
            renderer.Strings[$"statistics.{of}"],
            renderer.Phrases.Say($"overdue.table_{of}", ("date", renderer.Phrases.Time(renderer.AsOf))),
            [
                .. groups.Select(group => new OverdueRow(
                    group.Key.Name,
                    Unanswered(renderer, group.Key, group),
                    Charts.Line("pending", group.Count(), groups[0].Count()),
                    renderer.Strings.Number(group.Count()),
                    renderer.Strings.Count("counts.days", Late(renderer, group))
                )),
            ]
        );
    }

    private static int Late(PageRenderer renderer, IEnumerable<Document> documents) =>
        documents.Max(document => document.Due is { } due ? renderer.AsOf.DayNumber - due.DayNumber : 0);

    private static Figure[] Figures(PageRenderer renderer, Document[] documents)
    {
        var strings = renderer.Strings;
        return documents.Length == 0
            ? []
            :
            [
                new Figure(strings.Number(documents.Length), strings["ministry.overdue"], "pending"),
                new Figure(strings.Number(Late(renderer, documents)), strings["overdue.most_days"]),
            ];
    }

    private static IEnumerable<string> Rules(PageRenderer renderer)
    {
        var (strings, rules) = (renderer.Strings, renderer.Edition.Site.AnswerRules);
        if (rules.Stated.Count == 0)
        {
            yield return strings["overdue.no_rule"];
        }

        foreach (var (rule, until) in rules.Periods())
        {
            var what =
                rule.Kind is { } id ? renderer.Edition.Catalogue.Authorities.Kinds.First(kind => kind.Id == id).Plural
                : rules.Stated.Any(other => other.Kind is not null) ? strings["overdue.rule_else"]
                : strings["overdue.rule_all"];
            yield return strings.Range(rule.From, until) is { } period
                ? strings.Fill("overdue.rule_dated", ("what", what), ("period", period), ("due", renderer.Status.Delay(rule)))
                : strings.Fill("overdue.rule", ("what", what), ("due", renderer.Status.Delay(rule)));
        }
    }

    // Links to the list of unanswered questions. It exists only if it may list one of them, while the figures count those too that it may
    // not list.
    private static string Unanswered(PageRenderer renderer, Authority authority, IEnumerable<Document> documents) =>
        documents.Any(document =>
            !document.IndexingForbidden && (document.Programmes.Contains(authority) || document.Ministries.All.Contains(authority))
        )
            ? renderer.Addresses.Narrowed(renderer.Addresses.Of(authority), Status.Pending)
            : renderer.Addresses.Of(authority);
}

/// <summary>The head of the list of overdue questions.</summary>
internal sealed record OverdueModel(
    string Title,
    Html Intro,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Rules,
    IReadOnlyList<OverdueGroup> Groups
);

/// <summary>Overdue questions by ministry or by programme: a table with a bar in each row.</summary>
internal sealed record OverdueGroup(string Id, string Heading, string Of, Html Caption, IReadOnlyList<OverdueRow> Rows);

/// <summary>The overdue questions of a ministry or programme: how many, and how late the latest is.</summary>
internal sealed record OverdueRow(string Name, string Address, Html Line, string Count, string Late);
