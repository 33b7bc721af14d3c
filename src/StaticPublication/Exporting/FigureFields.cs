using System.Text.Json;
using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>A figure of a set of documents as data have it: a column of tables and a field of JSON.</summary>
internal sealed record FigureField(Column<StatusCounts> Column, string InJson)
{
    /// <summary>The same as a shape: it may be absent, and is where it is not known.</summary>
    public Field Shape => new(InJson, Column.Type == CellType.AsDecimal ? new OfNumber(0) : new OfInteger(0, int.MaxValue));
}

/// <summary>The figures of documents in data, each under a name that says what it counts.</summary>
internal static class FigureFields
{
    private static readonly IReadOnlyList<Func<StatusCounts, object?>> Counts =
    [
        counts => counts.Documents,
        counts => counts.Questions,
        counts => counts.Answered,
        counts => counts.Withdrawn,
        counts => counts.Lapsed,
        counts => counts.Closed,
        counts => counts.Pending,
        counts => counts.Overdue,
        counts => counts.Timed,
        counts => counts.InTime,
        counts => counts.Late,
        counts => counts.Flagged,
        counts => counts.FlaggedInTime,
        counts => counts.NinthDecileDays,
        counts => counts.MedianDays,
    ];

    /// <summary>Of a list, and of an entry of most authority files: its documents, and the questions among them.</summary>
    public static readonly IReadOnlyList<FigureField> Plain = Named([
        ("documents", "documents"),
        ("questions", "questions"),
        ("answered", "answered"),
        ("withdrawn", "withdrawn"),
        ("lapsed", "lapsed"),
        ("closed", "closed"),
        ("pending", "pending"),
        ("overdue", "overdue"),
        ("timed", "timed"),
        ("in_time", "inTime"),
        ("late", "late"),
        ("flagged", "flagged"),
        ("flagged_in_time", "flaggedInTime"),
        ("ninth_decile_days", "ninthDecileDays"),
        ("median_days", "medianDays"),
    ]);

    /// <summary>Of a ministry or a portfolio: the documents that name it in any role, and the questions that it is responsible
    /// for.</summary>
    public static readonly IReadOnlyList<FigureField> OfResponsible = Named([
        ("documents_any_role", "documentsAnyRole"),
        ("responsible_questions", "responsibleQuestions"),
        ("responsible_answered", "responsibleAnswered"),
        ("responsible_withdrawn", "responsibleWithdrawn"),
        ("responsible_lapsed", "responsibleLapsed"),
        ("responsible_closed", "responsibleClosed"),
        ("responsible_pending", "responsiblePending"),
        ("responsible_overdue", "responsibleOverdue"),
        ("responsible_timed", "responsibleTimed"),
        ("responsible_in_time", "responsibleInTime"),
        ("responsible_late", "responsibleLate"),
        ("responsible_flagged", "responsibleFlagged"),
        ("responsible_flagged_in_time", "responsibleFlaggedInTime"),
        ("responsible_ninth_decile_days", "responsibleNinthDecileDays"),
        ("responsible_median_days", "responsibleMedianDays"),
    ]);

    /// <summary>The figures of an authority's documents, or of a list that is of none.</summary>
    public static IReadOnlyList<FigureField> Of(Authority? authority) =>
        authority switch
        {
            Ministry or Portfolio => OfResponsible,
            Legislature => [],
            _ => Plain,
        };

    /// <summary>Writes the figures that a publication can have, of an authority's documents or of a list that is of none, into the object
    /// that is open.</summary>
    public static void Write(Utf8JsonWriter json, Authority? of, StatusCounts counts, Scope scope)
    {
        foreach (var figure in Of(of).Where(figure => scope.Has(figure.Column.Needs)))
        {
            switch (figure.Column.Value(counts))
            {
                case int whole:
                    json.WriteNumber(figure.InJson, whole);
                    break;
                case decimal number:
                    json.WriteNumber(figure.InJson, number);
                    break;
                default:
                    break;
            }
        }
    }

    private static List<FigureField> Named(IReadOnlyList<(string Column, string Field)> names) =>
        [.. names.Select((name, index) => new FigureField(ColumnOf(name.Column, index, name.Field), name.Field))];

    // The first is of documents, the last may be no whole number.
    private static Column<StatusCounts> ColumnOf(string name, int index, string field) =>
        new(
            name,
            index == Counts.Count - 1 ? CellType.AsDecimal : CellType.AsNumber,
            counts => index == 0 || counts.CountsQuestions ? Counts[index](counts) : null,
            Origin.Computed
        )
        {
            Words = $"field.any.{field}",
            Needs = index == 0 ? Scope.None : Scopes.Of(field),
        };
}
