namespace StaticPublication;

/// <summary>What every description of the data says: the catalogue, the citation, the data page.</summary>
internal static class DataSetFacts
{
    private const int MaxKeywords = 20;

    /// <summary>Returns the name of the dataset whose files a group of the data page lists, which is the anchor of the group too: the
    /// catalogue names datasets by it.</summary>
    public static string NameOf(string group) =>
        group switch
        {
            "lists" => "reference",
            "whole" => "changes",
            _ => group,
        };

    /// <summary>Words that people look for the data by: portfolios, then kinds of documents.</summary>
    public static IReadOnlyList<string> Keywords(Catalogue catalogue) =>
        [
            .. catalogue
                .Authorities.Portfolios.Select(portfolio => portfolio.Name)
                .Concat(catalogue.Authorities.Kinds.Where(catalogue.HasPage).Select(kind => kind.Plural))
                .Distinct(StringComparer.Ordinal)
                .Take(MaxKeywords),
        ];

    /// <summary>The first day that the documents are about; the cut-off if there are none.</summary>
    public static DateOnly First(Catalogue catalogue) => catalogue.Documents is [var first, ..] ? first.Published.FirstDay : catalogue.AsOf;
}
