namespace StaticPublication;

/// <summary>The words for one entry of an authority file, as <c>new</c> takes them.</summary>
internal static class EntryWords
{
    /// <summary>Authority files by the word for one of their entries.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["author"] = "authors",
            ["group"] = "groups",
            ["heading"] = "headings",
            ["kind"] = "kinds",
            ["legislature"] = "legislatures",
            ["licence"] = "licences",
            ["ministry"] = "ministries",
            ["organisation"] = "organisations",
            ["portfolio"] = "portfolios",
            ["programme"] = "programmes",
        };
}
