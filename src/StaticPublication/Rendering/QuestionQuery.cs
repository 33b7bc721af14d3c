namespace StaticPublication.Rendering;

/// <summary>The searches for the questions of a set, by which each of its figures leads to the very list that it counts.</summary>
internal sealed class QuestionQuery
{
    private static readonly IReadOnlyList<(string Key, string Value)> Nothing = [];

    private readonly PageRenderer _renderer;
    private readonly IReadOnlyList<(string Key, string Value)>? _of;

    private QuestionQuery(PageRenderer renderer, IReadOnlyList<(string, string)>? of) => (_renderer, _of) = (renderer, of);

    /// <summary>Those with a status.</summary>
    public static IEnumerable<(string, string)> With(params IEnumerable<Status> statuses) =>
        statuses.Select(status => ("status", status.Word()));

    /// <summary>Those that stand to their delay in one of some ways.</summary>
    public static IEnumerable<(string, string)> With(params IEnumerable<string> delays) => delays.Select(delay => ("delay", delay));

    /// <summary>Returns the searches for the questions that the figures of a list count. There are none where the list has no filter of its
    /// own, or only documents that search engines must not index.</summary>
    public static QuestionQuery Of(PageRenderer renderer, Listing listing) =>
        new(
            renderer,
            listing.Numbers.Count > 0 && renderer.Documents[ListSubject.Shown(renderer, listing)[0]].IndexingForbidden
                ? null
                : listing switch
                {
                    { Kind: ListingKind.All } => Nothing,
                    { Kind: ListingKind.Year } => [YearOf(listing.Year)],
                    { Of: Ministry ministry } => [("responsible", ministry.Id)],
                    { Of: Portfolio portfolio } => [("remit", portfolio.Id)],
                    { Of: { } authority } when Facet.KeyOf(authority) is { } key => [(key, authority.Id)],
                    _ => null,
                }
        );

    /// <summary>Returns the searches for all questions.</summary>
    public static QuestionQuery OfAll(PageRenderer renderer) =>
        Of(renderer, renderer.Edition.Catalogue.Listings.First(listing => listing.Kind == ListingKind.All));

    /// <summary>The same, published in a year.</summary>
    public QuestionQuery In(int year) => new(_renderer, _of is null ? null : [.. _of, YearOf(year)]);

    /// <summary>The same, published in a month; none where a document of its year has no day, because searches take it for the
    /// first.</summary>
    public QuestionQuery In(int year, int month) =>
        new(_renderer, _of is null || _renderer.Counted.YearsWithoutDays.Contains(year) ? null : [.. _of, .. ListQuery.Days(year, month)]);

    /// <summary>Links a number to all questions; a plain number if there is no search, or nothing to find.</summary>
    public Html All(int number, string? words = null) =>
        number == 0 || _of is null ? Phrases.Text(words ?? _renderer.Strings.Number(number))
        : ImpliesQuestions ? Link(number, words, [])
        : _renderer.Counted.QuestionKinds.Count == 0 && _of.Count == 0
            ? Phrases.Link(_renderer.Addresses.Page("documents"), words ?? _renderer.Strings.Number(number))
        : Link(number, words, _renderer.Counted.QuestionKinds.Select(kind => ("kind", kind.Id)));

    /// <summary>Links a number to some questions.</summary>
    /// <param name="number">Their number.</param>
    /// <param name="which">Which of all, by further values of the search; of questions only.</param>
    /// <param name="words">The number with its noun; null for the number alone.</param>
    public Html Link(int number, IEnumerable<(string, string)> which, string? words = null) => Link(number, words, which);

    private bool ImpliesQuestions => _of!.Any(part => part.Key is "responsible" or "remit" or "kind");

    private Html Link(int number, string? words, IEnumerable<(string, string)> which) =>
        number == 0 || _of is null
            ? Phrases.Text(words ?? _renderer.Strings.Number(number))
            : Phrases.Link(_renderer.Addresses.Search([.. _of, .. which, ("order", "date")]), words ?? _renderer.Strings.Number(number));

    private static (string, string) YearOf(int year) => (Facet.Year, PartialDate.Of(year, 0).ToString());
}
