namespace StaticPublication;

/// <summary>What a list of documents is of.</summary>
internal enum ListingKind
{
    /// <summary>Every document.</summary>
    All,

    /// <summary>The documents of a year.</summary>
    Year,

    /// <summary>The documents of a month.</summary>
    Month,

    /// <summary>Documents that name a ministry.</summary>
    Ministry,

    /// <summary>Documents that name a ministry of a portfolio.</summary>
    Portfolio,

    /// <summary>Documents by a person.</summary>
    Author,

    /// <summary>Documents that speak of a programme.</summary>
    Programme,

    /// <summary>Documents under a heading.</summary>
    Heading,

    /// <summary>Documents of a kind.</summary>
    Kind,

    /// <summary>Documents in which an organisation has a part.</summary>
    Organisation,

    /// <summary>Documents that are overdue.</summary>
    Overdue,
}

/// <summary>A list of documents with its own pages, <c>index.json</c>, <c>documents.csv</c> and <c>atom.xml</c>.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Of">The authority that it is of; null for all, years, months and the overdue.</param>
/// <param name="Year">Its year; 0 where it is not of one.</param>
/// <param name="Month">Its month; 0 where it is not of one.</param>
/// <param name="Numbers">Numbers of its documents in the catalogue, newest first (descending numbers).</param>
/// <param name="Tally">Figures of its documents; of a ministry or portfolio, questions count for the responsible ministry alone.</param>
internal sealed record Listing(ListingKind Kind, Authority? Of, int Year, int Month, IReadOnlyList<int> Numbers, StatusCounts Tally);
