namespace StaticPublication.Rendering;

/// <summary>The head of the list of overdue questions: how many, how late, and which share of those due by ministry, programme and
/// year.</summary>
internal static class OverdueHead
{
    // With the hundred rows of the list below, more would make the page heavy; the data have all.
    private const int MaxRows = 20;

    // A rate of so few questions says little.
    private const int FewQuestions = 5;

    public static SubjectHead Of(PageRenderer renderer, Listing listing)
    {
        var strings = renderer.Strings;
        var due = renderer.Counted.All.Where(document => document.IsDue(renderer.AsOf)).ToArray();
        var model = new OverdueModel(
            strings["overdue.title"],
            renderer.Phrases.Say("overdue.intro", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Figures(renderer, [.. due.Where(document => document.Overdue)]),
            [.. Rules(renderer)],
            renderer.Phrases.Say("overdue.rate_note", ("date", renderer.Phrases.Time(renderer.AsOf))),
            [
                .. GroupOf(renderer, "ministry", ByMinistry(renderer, due)),
                .. GroupOf(renderer, "programme", ByProgramme(renderer, due)),
                .. GroupOf(renderer, "year", ByYear(renderer, listing, due)),
            ],
            renderer.Counted.Note
        );
        return new SubjectHead
        {
            Title = strings["overdue.title"],
            Trail = SubjectHead.TrailOf(renderer),
            Section = "retards",
            Description = strings.Fill("overdue.intro", ("date", strings.Date(renderer.AsOf))),
            Html = renderer.Templates.Print("parts/overdue", model),
            Note = document => strings.Fill("overdue.due_on", ("date", strings.Date(document.Due!.Value))),
        };
    }

    private static IEnumerable<DueGroup> ByMinistry(PageRenderer renderer, Document[] due) =>
        HighestRateFirst(
            due.Where(document => document.Ministries.Responsible is not null)
                .GroupBy(document => document.Ministries.Responsible!)
                .Select(group => GroupOf(renderer, group.Key, group))
        );

    private static IEnumerable<DueGroup> ByProgramme(PageRenderer renderer, Document[] due) =>
        HighestRateFirst(
            due.SelectMany(document => document.Programmes.Select(programme => (programme, document)))
                .GroupBy(named => named.programme, named => named.document)
                .Select(group => GroupOf(renderer, group.Key, group))
        );

    private static IEnumerable<DueGroup> ByYear(PageRenderer renderer, Listing listing, Document[] due)
    {
        var shown = ListSubject.Shown(renderer, listing);
        var years = shown.Count > Addresses.PageSize ? shown.Select(number => renderer.Documents[number].Published.Year).ToHashSet() : [];
        return due.GroupBy(document => document.Published.Year)
            .OrderBy(year => year.Key)
            .Select(year => new DueGroup(
                renderer.Strings.Date(PartialDate.Of(year.Key, 0)),
                years.Contains(year.Key) ? Addresses.Narrowed(renderer.Addresses.Page("retards"), year.Key) : "",
                QuestionQuery.OfAll(renderer).In(year.Key),
                [.. year]
            ));
    }

    private static DueGroup GroupOf(PageRenderer renderer, Authority authority, IEnumerable<Document> due)
    {
        Document[] documents = [.. due];
        return new DueGroup(
            authority.Name,
            Unanswered(renderer, authority),
            QuestionQuery.Of(renderer, renderer.ListingOf(authority)!),
            documents
        );
    }

    // Size does not decide. Groups with few questions come last.
    private static IEnumerable<DueGroup> HighestRateFirst(IEnumerable<DueGroup> groups) =>
        groups
            .OrderBy(group => group.Due.Count < FewQuestions)
            .ThenByDescending(group => (double)group.Late / group.Due.Count)
            .ThenByDescending(group => group.Due.Count)
            .ThenBy(group => group.Address, StringComparer.Ordinal);

    private static IEnumerable<OverdueGroup> GroupOf(PageRenderer renderer, string of, IEnumerable<DueGroup> groups)
    {
        DueGroup[] late = [.. groups.Where(group => group.Late > 0)];
        var shown = of == "year" ? late.Length : Math.Min(late.Length, MaxRows);
        var caption = renderer.Phrases.Say($"overdue.table_{of}", ("date", renderer.Phrases.Time(renderer.AsOf)));
        return late.Length == 0
            ? []
            :
            [
                new OverdueGroup(
                    $"by-{of}",
                    renderer.Strings[$"overdue.by_{of}"],
                    renderer.Strings[$"overdue.of_{of}"],
                    shown == late.Length
                        ? caption
                        : renderer.Phrases.Say(
                            "overdue.highest",
                            ("what", caption),
                            ("count", renderer.Strings.Number(shown)),
                            ("all", renderer.Strings.Number(late.Length))
                        ),
                    [.. late.Take(shown).Select(group => RowOf(renderer, group))]
                ),
            ];
    }

    private static OverdueRow RowOf(PageRenderer renderer, DueGroup group)
    {
        var strings = renderer.Strings;
        return new OverdueRow(
            group.Name,
            group.Address,
            Charts.Line("pending", group.Late, group.Due.Count),
            Scorecard.Percent(strings, group.Late, group.Due.Count),
            renderer.Phrases.Say(
                group.Due.Count < FewQuestions ? "overdue.share_few" : "overdue.share",
                ("late", group.Query.Link(group.Late, QuestionQuery.With(Delays.Overdue))),
                ("due", strings.Number(group.Due.Count))
            ),
            strings.Count("counts.days", Late(renderer, group.Due.Where(document => document.Overdue)))
        );
    }

    private static int Late(PageRenderer renderer, IEnumerable<Document> documents) =>
        documents.Max(document => document.Due is { } due ? renderer.AsOf.DayNumber - due.DayNumber : 0);

    private static Figure[] Figures(PageRenderer renderer, Document[] documents)
    {
        var (strings, late) = (renderer.Strings, QuestionQuery.OfAll(renderer).Link(documents.Length, QuestionQuery.With(Delays.Overdue)));
        return documents.Length == 0
            ? []
            :
            [
                new Figure(late, strings["ministry.overdue"], "pending"),
                new Figure(Phrases.Text(strings.Number(Late(renderer, documents))), strings["overdue.most_days"]),
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
                : KindsOf(renderer);
            yield return strings.Range(rule.From, until) is { } period
                ? strings.Fill("overdue.rule_dated", ("what", what), ("period", period), ("due", renderer.Status.Delay(rule)))
                : strings.Fill("overdue.rule", ("what", what), ("due", renderer.Status.Delay(rule)));
        }
    }

    private static string KindsOf(PageRenderer renderer) =>
        string.Join(
            renderer.Strings["format.list_separator"],
            renderer.Edition.Catalogue.Authorities.Kinds.Where(kind => kind.Answerable).Select(kind => kind.Plural)
        );

    // The list of unanswered questions, or the whole list if that is a single page.
    private static string Unanswered(PageRenderer renderer, Authority authority) =>
        ListParts.AddressOf(renderer, renderer.ListingOf(authority)!, Status.Pending) ?? renderer.Addresses.Of(authority);
}

/// <summary>The head of the list of overdue questions.</summary>
internal sealed record OverdueModel(
    string Title,
    Html Intro,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Rules,
    Html RateNote,
    IReadOnlyList<OverdueGroup> Groups,
    string LeftOut
);

/// <summary>Overdue questions by ministry, programme or year: a table with a bar in each row.</summary>
internal sealed record OverdueGroup(string Id, string Heading, string Of, Html Caption, IReadOnlyList<OverdueRow> Rows);

/// <summary>The overdue questions of a ministry, programme or year: their rate among those that were due, in per cent and as numbers, and
/// how late the latest is.</summary>
internal sealed record OverdueRow(string Name, string Address, Html Line, string Rate, Html Share, string Late);

/// <summary>Questions that were due, of a ministry, a programme or a year.</summary>
internal sealed record DueGroup(string Name, string Address, QuestionQuery Query, IReadOnlyList<Document> Due)
{
    /// <summary>Number of those that are overdue.</summary>
    public int Late { get; } = Due.Count(document => document.Overdue);
}
