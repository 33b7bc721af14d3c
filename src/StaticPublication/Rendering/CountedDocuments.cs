namespace StaticPublication.Rendering;

/// <summary>
/// The documents that the figures of pages count: those that search engines may index, because a figure leads to a list, and lists show
/// no others. How many questions are left out is told beside the figures. Where all documents of a list are left out, they are counted,
/// without links. The figures in the data count all.
/// </summary>
internal sealed class CountedDocuments
{
    private readonly PageRenderer _renderer;
    private readonly bool _leavesOut;

    public CountedDocuments(PageRenderer renderer)
    {
        _renderer = renderer;
        var open = renderer.Documents.Where(document => !document.IndexingForbidden).ToArray();
        All = open.Length > 0 ? open : renderer.Documents;
        _leavesOut = All.Count < renderer.Documents.Count;
        var kinds = All.Select(document => document.Kind).Distinct().ToLookup(kind => kind.Answerable);
        QuestionKinds = kinds[false].Any() ? [.. kinds[true].OrderBy(kind => kind.Id, StringComparer.Ordinal)] : [];
        YearsWithoutDays = All.Where(document => !document.Published.IsWhole).Select(document => document.Published.Year).ToHashSet();
        LeftOut =
            renderer.Documents.Count(document => document.Status != Status.None) - All.Count(document => document.Status != Status.None);
    }

    public IReadOnlyList<Document> All { get; }

    /// <summary>Number of questions that are not counted.</summary>
    public int LeftOut { get; }

    /// <summary>Kinds of questions, by which searches tell questions from other documents; none where there are no others.</summary>
    public IReadOnlyList<Kind> QuestionKinds { get; }

    /// <summary>Years of which a document states no day.</summary>
    public IReadOnlySet<int> YearsWithoutDays { get; }

    /// <summary>Returns the figures of a list.</summary>
    public StatusCounts Of(Listing listing) =>
        _leavesOut && Documents(listing) is var documents && documents.Count < listing.Numbers.Count
            ? StatusCounts.Of(documents, listing.Counts)
            : listing.Tally;

    /// <summary>Returns the figures of a list by the year of publication, newest first.</summary>
    public IEnumerable<(int Year, StatusCounts Counts)> ByYear(Listing listing) =>
        Documents(listing)
            .GroupBy(document => document.Published.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => (year.Key, StatusCounts.Of([.. year], listing.Counts)))
            .Where(year => year.Item2.Questions > 0);

    /// <summary>Says how many questions are not counted; nothing if none.</summary>
    public string Note =>
        LeftOut == 0
            ? ""
            : _renderer.Strings.Fill("statistics.left_out", ("questions", _renderer.Strings.Count("counts.questions", LeftOut)));

    private List<Document> Documents(Listing listing) =>
        [.. ListSubject.Shown(_renderer, listing).Select(number => _renderer.Documents[number])];
}
