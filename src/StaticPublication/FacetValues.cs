using System.Collections.Concurrent;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>A value of a facet: its id, the name shown, and its authority (null for a status).</summary>
internal sealed record FacetValue(string Id, string Name, Authority? Authority)
{
    /// <summary>Other names by which a query can mean it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [.. (Authority?.AllNames ?? []).Where(name => name != Name)];
}

/// <summary>The values of facets, and which of them a document has.</summary>
internal static class FacetValues
{
    // Longer than any name of a group or of a constituency.
    private const int MaxId = 120;

    private static readonly ConcurrentDictionary<string, string> Ids = new(StringComparer.Ordinal);

    public static Func<Edition, IEnumerable<FacetValue>> Entries(Func<Authorities, IEnumerable<Authority>> entries) =>
        edition => entries(edition.Catalogue.Authorities).Select(entry => new FacetValue(entry.Id, entry.Name, entry));

    public static Func<Edition, IEnumerable<FacetValue>> Worded(string facet, IEnumerable<string> words) =>
        edition => words.Select(word => new FacetValue(word, edition.Strings[$"search.{facet}_{word}"], null));

    public static Authority? PortfolioOf(Authority ministry) => ((Ministry)ministry).Portfolio;

    /// <summary>The months of answers, and the word of those that are not known.</summary>
    public static IEnumerable<FacetValue> Months(Edition edition) =>
        [
            .. edition
                .Catalogue.Documents.Select(AnswerTimes.MonthOf)
                .OfType<(int Year, int Month)>()
                .Distinct()
                .Order()
                .Select(month => new FacetValue(
                    AnswerTimes.WordOf(month),
                    edition.Strings.Date(PartialDate.Of(month.Year, month.Month)),
                    null
                )),
            .. edition.Catalogue.Documents.Any(document => AnswerTimes.MonthWordOf(document) == AnswerTimes.Unknown)
                ? [new FacetValue(AnswerTimes.Unknown, edition.Strings[$"search.answered_{AnswerTimes.Unknown}"], null)]
                : Array.Empty<FacetValue>(),
        ];

    public static IEnumerable<FacetValue> Waits(Edition edition) =>
        AnswerTimes.All.Select(range => new FacetValue(
            AnswerTimes.WordOf(range.From),
            edition.Strings.Days(range.From, range.Until),
            null
        ));

    /// <summary>The years in which questions ended, and the word of those that wait.</summary>
    public static IEnumerable<FacetValue> Ends(Edition edition) =>
        edition
            .Catalogue.Documents.Select(QuestionFlows.EndOf)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(end => new FacetValue(
                end,
                end == QuestionFlows.Waits ? edition.Strings[$"status.{end}"]
                    : end == AnswerTimes.Unknown ? edition.Strings[$"search.ended_{end}"]
                    : end,
                null
            ));

    /// <summary>The groups of authors, by all names that their entries have.</summary>
    public static IEnumerable<FacetValue> Groups(Edition edition)
    {
        var names = edition.Catalogue.Authorities.Groups.ToDictionary(group => group.Id, group => group.AllNames);
        return Stated(edition, authorship => (GroupId(authorship), authorship.GroupText ?? authorship.Group?.Name))
            .Select(value => value with { Names = [.. names.GetValueOrDefault(value.Id, []).Where(name => name != value.Name)] });
    }

    // What is stated of the authors of documents, without a page of its own.
    public static IEnumerable<FacetValue> Stated(Edition edition, Func<Authorship, (string? Id, string? Name)> of) =>
        edition
            .Catalogue.Documents.SelectMany(document => document.Authors)
            .Select(of)
            .Where(stated => stated is { Id: not null, Name: not null })
            .DistinctBy(stated => stated.Id, StringComparer.Ordinal)
            .Select(stated => new FacetValue(stated.Id!, stated.Name!, null));

    public static IEnumerable<string> Stated(Document document, KindField field) =>
        document.Fields.FirstOrDefault(stated => stated.Id == field.Id)?.Values ?? [];

    public static IEnumerable<FacetValue> Stated(Edition edition, KindField field) =>
        field
            .Ordered(edition.Catalogue.Documents.SelectMany(document => Stated(document, field)).Distinct(StringComparer.Ordinal))
            .Where(value => field.IdOf(value) is not null)
            .DistinctBy(field.IdOf, StringComparer.Ordinal)
            .Select(value => new FacetValue(field.IdOf(value)!, field.TextOf(edition.Strings, value), null));

    public static string? GroupId(Authorship authorship) => authorship.Group?.Id ?? IdOf(authorship.GroupText);

    public static string? ConstituencyId(Authorship authorship) => IdOf(authorship.Constituency);

    // Few texts are stated by many documents. A text in another alphabet keeps its letters.
    public static string? IdOf(string? text) => text is not null && Ids.GetOrAdd(text, MakeId) is { Length: > 0 } id ? id : null;

    private static string MakeId(string text)
    {
        var key = Folding.Key(text);
        return (key.Length > MaxId ? key[..MaxId].Trim() : key).Replace(' ', '-');
    }

    public static IEnumerable<FacetValue> StatusValues(Edition edition) =>
        Statuses.All.Select(status => new FacetValue(status.Word(), edition.Strings[$"status.{status.Word()}"], null)
        {
            Names = edition.Strings[$"search.written.{status.Word()}"].Split('|'),
        });
}
