namespace StaticPublication;

/// <summary>What a list of documents contains.</summary>
internal enum ListingKind
{
    All,

    Year,

    Month,

    /// <summary>Documents that name a ministry.</summary>
    Ministry,

    /// <summary>Documents that name a ministry of a portfolio.</summary>
    Portfolio,

    /// <summary>Documents by a person.</summary>
    Author,

    /// <summary>Documents about a programme.</summary>
    Programme,

    /// <summary>Documents under a heading.</summary>
    Heading,

    Kind,

    /// <summary>Documents in which an organisation is involved.</summary>
    Organisation,

    /// <summary>Documents by members of a group.</summary>
    Group,

    /// <summary>Documents by members for a constituency.</summary>
    Constituency,

    /// <summary>Overdue documents.</summary>
    Overdue,
}

/// <summary>A list of documents with its own pages and, unless it is short, <c>index.json</c>, <c>documents.csv</c> and
/// <c>atom.xml</c>.</summary>
/// <param name="Kind">What it contains.</param>
/// <param name="Of">The authority whose documents it contains; null for all, years, months and overdue documents.</param>
/// <param name="Year">Its year; 0 if it is not a list of a year or month.</param>
/// <param name="Month">Its month; 0 if it is not a list of a month.</param>
/// <param name="Numbers">Numbers of its documents in the catalogue, newest first (descending).</param>
/// <param name="Tally">Figures of its documents. For a ministry or portfolio, questions count for the responsible ministry only.</param>
internal sealed record Listing(ListingKind Kind, Authority? Of, int Year, int Month, IReadOnlyList<int> Numbers, StatusCounts Tally)
{
    /// <summary>Returns whether a question of the list counts in its figures: each counts for one ministry only.</summary>
    public bool Counts(Document document) =>
        Of switch
        {
            Ministry ministry => ReferenceEquals(document.Ministries.Responsible, ministry),
            Portfolio portfolio => ReferenceEquals(document.Ministries.Responsible?.Portfolio, portfolio),
            _ => true,
        };

    private const Products EveryFile = Products.ListCsv | Products.ListJson | Products.ListFeeds;

    /// <summary>The files beside its pages. A list of one page has none, unless people follow it; nor has one of a year or month, which are
    /// parts of the data. The table of all documents is in the data too.</summary>
    public Products Files =>
        (Kind, Of) switch
        {
            (ListingKind.All, _) => EveryFile & ~Products.ListCsv,
            (ListingKind.Overdue, _) => EveryFile,
            (ListingKind.Year or ListingKind.Month, _) => Products.None,
            (_, Ministry or Author or Programme or Group or Constituency) when Numbers.Count > 0 => EveryFile,
            _ => Numbers.Count > Addresses.PageSize ? EveryFile : Products.None,
        };
}
