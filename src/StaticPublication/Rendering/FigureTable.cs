using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>A table that compares figures of questions: of ministries, groups or years. Each number leads to the list that it
/// counts.</summary>
/// <param name="Id">Id of its caption.</param>
/// <param name="Of">What its rows are.</param>
/// <param name="Caption">The caption.</param>
/// <param name="Heads">The heads of its figures.</param>
/// <param name="Groups">Its rows; the first group is the whole publication.</param>
/// <param name="Sorts">Whether the reader may sort it.</param>
internal sealed record FigureTable(
    string Id,
    string Of,
    Html Caption,
    IReadOnlyList<string> Heads,
    IReadOnlyList<FigureGroup> Groups,
    bool Sorts
)
{
    /// <summary>The script that sorts it.</summary>
    public const string Script = "sort.js";

    /// <summary>Number of its columns.</summary>
    public int Columns => Heads.Count + 1;
}

/// <summary>Rows that belong together.</summary>
/// <param name="Name">What they have in common, without figures; null for nothing, or where a row says it.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FigureGroup(Link? Name, IReadOnlyList<FigureRow> Rows);

/// <summary>A row of figures.</summary>
/// <param name="Name">Of whose questions.</param>
/// <param name="Class">CSS class: whether it sums up others.</param>
/// <param name="Cells">Its figures.</param>
internal sealed record FigureRow(Link Name, string Class, IReadOnlyList<FigureCell> Cells);

/// <summary>A figure.</summary>
/// <param name="Text">The figure.</param>
/// <param name="Note">What it is of.</param>
/// <param name="Sort">The number by which rows are sorted; empty for none.</param>
internal sealed record FigureCell(Html Text, Html Note, string Sort)
{
    /// <summary>Whether the note is one link and no more, which needs no element around it: a page of many rows has few elements.</summary>
    public bool NoteIsLink { get; init; }
}

/// <summary>Makes the rows of such tables. Columns that no row of the publication can fill are left out.</summary>
internal sealed class FigureRows
{
    private static readonly FigureCell None = new(Phrases.Text("–"), Html.Empty, "");

    private readonly Strings _strings;
    private readonly Column[] _columns;

    public FigureRows(PageRenderer renderer)
    {
        _strings = renderer.Strings;
        var all = renderer.Edition.Catalogue.Listings.First(listing => listing.Kind == ListingKind.All);
        Whole = renderer.Counted.Of(all);
        _columns =
        [
            .. new Column[]
            {
                new("rate", true, Answered),
                new("median_days", Whole.Timed > 0, Median),
                new("questions", true, (counts, query) => Plain(counts.Questions, query.All(counts.Questions))),
                new("ninth_decile", Whole.Timed > 0, Decile),
                new("in_time", Whole.Decided > 0, InTime),
                new("flagged", Whole.Flagged > 0 && renderer.Has(Scope.Answers | Scope.Chambers), Flagged),
                new("unanswered", true, Pending),
                new("withdrawn", Whole.Ended > 0, Ended),
            }.Where(column => column.IsShown),
        ];
        Publication = new FigureGroup(
            null,
            [Of(new Link(_strings["statistics.whole"], ""), Whole, QuestionQuery.Of(renderer, all), "whole")]
        );
    }

    /// <summary>The figures of the whole publication.</summary>
    public StatusCounts Whole { get; }

    /// <summary>Its row, to compare others with.</summary>
    public FigureGroup Publication { get; }

    /// <summary>The heads of the columns.</summary>
    public IReadOnlyList<string> Heads => [.. _columns.Select(column => _strings[$"statistics.{column.Words}"])];

    /// <summary>Returns a row.</summary>
    public FigureRow Of(Link name, StatusCounts counts, QuestionQuery query, string style = "") =>
        new(name, style, [.. _columns.Select(column => counts.Questions == 0 ? None : column.Cell(counts, query))]);

    private FigureCell Answered(StatusCounts counts, QuestionQuery query) =>
        Share(
            counts.Answered,
            counts.Questions,
            Few(
                query.Link(counts.Answered, QuestionQuery.With(Status.Answered), _strings.Count("counts.answers", counts.Answered)),
                counts.RateIsOfFew
            )
        ) with
        {
            NoteIsLink = counts is { RateIsOfFew: false, Answered: > 0 },
        };

    private FigureCell Median(StatusCounts counts, QuestionQuery query)
    {
        if (counts.MedianDays is not { } days)
        {
            return counts.Untimed == 0 ? None : None with { Note = Untimed(counts, query) };
        }

        // Where every answer has a day, their number is that of the first column.
        var few = counts.MedianIsOfFew ? Phrases.Text(_strings["statistics.few_only"]) : Html.Empty;
        var note =
            counts.Untimed == 0
                ? few
                : Phrases.Joined(
                    _strings["format.list_separator"],
                    [
                        Few(Say("statistics.of", query.Link(counts.Timed, QuestionQuery.With(Delays.Timed))), counts.MedianIsOfFew),
                        Untimed(counts, query),
                    ]
                );
        return new FigureCell(Phrases.Text(Scorecard.MedianIn(_strings, days)), note, Sort(days));
    }

    // Answers without a day are told where a delay leaves them out.
    private Html Untimed(StatusCounts counts, QuestionQuery query) =>
        Say("statistics.untimed", query.Link(counts.Untimed, QuestionQuery.With(Delays.Unknown)));

    private FigureCell Decile(StatusCounts counts, QuestionQuery query) =>
        counts.NinthDecileDays is { } days
            ? new FigureCell(Phrases.Text(Scorecard.MedianIn(_strings, days)), Html.Empty, Sort(days))
            : None;

    private FigureCell InTime(StatusCounts counts, QuestionQuery query) =>
        PartOf(
            query.Link(counts.InTime, QuestionQuery.With(Delays.InTime)),
            counts.InTime,
            query.Link(counts.Decided, QuestionQuery.With(Delays.InTime, Delays.Late, Delays.Overdue)),
            counts.Decided
        );

    private FigureCell Flagged(StatusCounts counts, QuestionQuery query) =>
        PartOf(
            query.Link(counts.FlaggedInTime, [("flag", Flagging.InTime)]),
            counts.FlaggedInTime,
            query.Link(counts.Flagged, [("flag", Flagging.Flagged)]),
            counts.Flagged
        );

    private FigureCell Pending(StatusCounts counts, QuestionQuery query) =>
        Plain(counts.Pending, query.Link(counts.Pending, QuestionQuery.With(Status.Pending))) with
        {
            Note = counts.Overdue is > 0 and var late
                ? Say("statistics.overdue", query.Link(late, QuestionQuery.With(Delays.Overdue)))
                : Html.Empty,
        };

    private FigureCell Ended(StatusCounts counts, QuestionQuery query) =>
        Plain(counts.Ended, query.Link(counts.Ended, QuestionQuery.With(Statuses.All.Where(status => status.IsEnded()))));

    private FigureCell PartOf(Html part, int numerator, Html whole, int denominator)
    {
        using var note = new PageWriter();
        note.Raw(part.Utf8.Span);
        note.Text(_strings["statistics.out_of"]);
        note.Raw(whole.Utf8.Span);
        return denominator == 0
            ? None
            : Share(numerator, denominator, Few(Html.Trusted(note.Utf8.ToArray()), StatusCounts.IsFew(denominator)));
    }

    private FigureCell Share(int part, int whole, Html note) =>
        new(Phrases.Text(Scorecard.Percent(_strings, part, whole)), note, Sort((decimal)part / whole));

    private static FigureCell Plain(int number, Html linked) => new(linked, Html.Empty, Sort(number));

    private Html Few(Html note, bool isOfFew) => isOfFew ? Say("statistics.few", note) : note;

    private Html Say(string key, Html what) => new Phrases(_strings).Say(key, ("what", what));

    private static string Sort(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record Column(string Words, bool IsShown, Func<StatusCounts, QuestionQuery, FigureCell> Cell);
}
