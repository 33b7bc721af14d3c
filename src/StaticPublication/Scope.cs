using System.Collections.Frozen;

namespace StaticPublication;

/// <summary>What the documents of a publication can have. Sections, pages, tables and columns of what they cannot have are not made: it
/// follows from the kinds and the authority files, never from the records that there are today.</summary>
[Flags]
internal enum Scope
{
    None = 0,
    Authors = 1,
    Groups = 2,
    Constituencies = 4,
    People = 8,
    Organisations = 16,
    Ministries = 32,
    Headings = 64,
    Analyses = 128,
    Programmes = 256,
    Legislatures = 512,
    Chambers = 1024,

    /// <summary>Pages of an official journal.</summary>
    Journal = 2048,

    /// <summary>Documents that can be answered.</summary>
    Answers = 4096,

    /// <summary>Delays within which answers are due.</summary>
    Deadlines = 8192,

    /// <summary>Portfolios of ministries.</summary>
    Portfolios = 16384,

    /// <summary>Entries of <c>groups.yml</c>.</summary>
    GroupEntries = 32768,

    /// <summary>Entries of <c>legislatures.yml</c>.</summary>
    LegislatureEntries = 65536,

    /// <summary>People, as authors or otherwise.</summary>
    Persons = 131072,

    /// <summary>Groups or constituencies of people, over time.</summary>
    Memberships = 262144,
    Everything = 524287,
}

internal static class Scopes
{
    /// <summary>The fields that <c>uses</c> of a kind can name.</summary>
    public static readonly IReadOnlyList<(string Field, Scope Scope)> Uses =
    [
        ("authors", Scope.Authors),
        ("group", Scope.Groups),
        ("constituency", Scope.Constituencies),
        ("people", Scope.People),
        ("organisations", Scope.Organisations),
        ("ministries", Scope.Ministries),
        ("heading", Scope.Headings),
        ("analyses", Scope.Analyses),
        ("programmes", Scope.Programmes),
        ("legislature", Scope.Legislatures),
        ("chamber", Scope.Chambers),
        ("page", Scope.Journal),
    ];

    private static readonly string[] WordsOfAnswers =
    [
        .. "questions answered withdrawn lapsed closed pending timed ninthDecileDays medianDays".Split(' '),
        .. "Questions Answered Withdrawn Lapsed Closed Pending Timed NinthDecileDays MedianDays"
            .Split(' ')
            .Select(figure => $"responsible{figure}"),
        .. "answerable answering renewed reminded reattributed held".Split(' '),
    ];

    // Fields of records and of what is published of them, wherever they stand, and facets.
    private static readonly FrozenDictionary<string, Scope> OfFields = Uses.Skip(1)
        .Concat([
            ("authors", Scope.Persons),
            ("issue", Scope.Journal),
            ("delay", Scope.Deadlines),
            .. "flag flagged flaggedInTime responsibleFlagged responsibleFlaggedInTime"
                .Split(' ')
                .Select(figure => (figure, Scope.Answers | Scope.Chambers)),
            ("remit", Scope.Answers | Scope.Portfolios),
            ("wait", Scope.Answers),
            ("ministry", Scope.Ministries),
            ("lead", Scope.Ministries),
            ("author", Scope.Authors),
            ("jointAnswer", Scope.Answers),
            ("jointWith", Scope.Answers),
            ("answerDueDays", Scope.Answers),
            ("questionFeeds", Scope.Answers),
            ("status", Scope.Answers),
            ("daysToAnswer", Scope.Answers),
            ("dueOn", Scope.Deadlines),
            ("ended", Scope.Answers),
            ("asked", Scope.Answers | Scope.Ministries),
            ("transfer", Scope.Answers | Scope.Ministries),
            ("attributed", Scope.Answers),
            ("memberships", Scope.Memberships),
            ("overdue", Scope.Deadlines),
            ("responsibleOverdue", Scope.Deadlines),
            ("inTime", Scope.Deadlines),
            ("responsibleInTime", Scope.Deadlines),
            ("late", Scope.Deadlines),
            ("responsibleLate", Scope.Deadlines),
            ("responsible", Scope.Answers | Scope.Ministries),
            ("documentsAnyRole", Scope.Ministries),
            ("portfolio", Scope.Portfolios),
            ("programme", Scope.Programmes),
            ("organisation", Scope.Organisations),
            .. WordsOfAnswers.Select(figure => (figure, Scope.Answers)),
            ("groups", Scope.GroupEntries),
            ("headings", Scope.Headings),
            ("portfolios", Scope.Portfolios),
            ("legislatures", Scope.LegislatureEntries),
        ])
        .ToFrozenDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);

    /// <summary>Returns what a field of a record, or of what is published of it, needs.</summary>
    public static Scope Of(string field) => OfFields.GetValueOrDefault(field);

    /// <summary>Returns whether all that something needs is there.</summary>
    public static bool Has(this Scope scope, Scope needed) => (scope & needed) == needed;

    /// <summary>Returns a shape without the fields that documents cannot have. Those that the publication names stay, whatever their
    /// names.</summary>
    public static Shape In(this Shape shape, Scope scope) =>
        shape switch
        {
            Shape.OfMap map => map.In(scope),
            Shape.OfList list => list with { Item = list.Item.In(scope) },
            Shape.OfSection section => section with { Sections = [.. section.Sections.Where(one => scope.Has(one.Needs))] },
            Shape.OfEntry entry => new Shape.OfEntry([.. entry.Files.Where(file => scope.Has(Of(file)))]),
            Shape.OfScoped scoped => new Shape.OfScoped([.. scoped.Words.Where(word => scope.Has(Of(word)))], scoped.Open),
            Shape.OfTerm { Of: var works } when works == Vocabularies.Works && !scope.Has(Scope.Answers) => new Shape.OfTerm(
                works with
                {
                    Terms = [.. works.Terms.Skip(1), works.Terms[0]],
                }
            ),
            Shape.OfEither either => either with { Short = either.Short.In(scope), Whole = either.Whole.In(scope) },
            _ => shape,
        };

    /// <inheritdoc cref="In(Shape, Scope)"/>
    public static Shape.OfMap In(this Shape.OfMap map, Scope scope) =>
        scope == Scope.Everything
            ? map
            : map with
            {
                Fields =
                [
                    .. map
                        .Fields.Where(field => field is { Meaning: not null } or { NeedsNothing: true } || scope.Has(Of(field.Name)))
                        .Select(field => field with { Shape = field.Shape.In(scope) }),
                ],
            };

    /// <summary>Returns what the documents of a publication can have.</summary>
    /// <param name="references">The authorities that its files state.</param>
    /// <param name="creates">Whether documents can name authorities that no file states.</param>
    /// <param name="rules">The delays of answers.</param>
    public static Scope Of(References references, bool creates, AnswerRules rules)
    {
        var kinds = references.Kinds.All.ToList();
        var used = kinds.Aggregate(Scope.None, (all, kind) => all | kind.Uses);
        Scope Stated<T>(NameIndex<T> entries, Scope scope)
            where T : Authority => creates || entries.All.Any() ? scope : Scope.None;
        var known =
            Stated(references.Authors, Scope.Authors | Scope.People | Scope.Groups | Scope.Constituencies)
            | Stated(references.Organisations, Scope.Organisations)
            | Stated(references.Ministries, Scope.Ministries)
            | Stated(references.Headings, Scope.Headings)
            | Stated(references.Programmes, Scope.Programmes);
        const Scope Free = Scope.Analyses | Scope.Legislatures | Scope.Chambers | Scope.Journal;
        var scope = used & (known | Free);
        bool Answers(AnswerRule rule) => kinds.Exists(kind => kind.Answerable && (rule.Kind is null || rule.Kind == kind.Id));
        return scope
            | ((scope & (Scope.Authors | Scope.People)) != 0 ? Scope.Persons : Scope.None)
            | ((scope & (Scope.Groups | Scope.Constituencies)) != 0 ? Scope.Memberships : Scope.None)
            | (kinds.Exists(kind => kind.Answerable) ? Scope.Answers : Scope.None)
            | (rules.Stated.Any(Answers) ? Scope.Deadlines : Scope.None)
            | (scope.Has(Scope.Ministries) && references.Portfolios.All.Any() ? Scope.Portfolios : Scope.None)
            | (scope.Has(Scope.Groups) && references.Groups.All.Any() ? Scope.GroupEntries : Scope.None)
            | (scope.Has(Scope.Legislatures) && references.Legislatures.Count > 0 ? Scope.LegislatureEntries : Scope.None);
    }

    /// <summary>Returns the fields that <c>uses</c> of a kind names; none if it states nothing.</summary>
    public static IEnumerable<string> Names(Scope uses) =>
        uses == Scope.Everything ? [] : Uses.Where(known => uses.Has(known.Scope)).Select(known => known.Field);

    /// <summary>Returns what <c>uses</c> of a kind states; everything if it states nothing.</summary>
    public static Scope Stated(StatedValue? uses) =>
        uses is null
            ? Scope.Everything
            : uses.Items.Aggregate(Scope.None, (all, name) => all | Uses.First(known => known.Field == name.Text).Scope);
}
