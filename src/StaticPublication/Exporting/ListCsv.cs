namespace StaticPublication.Exporting;

/// <summary><c>documents.csv</c> of each list: the rows of its documents, newest first.</summary>
internal static class ListCsv
{
    public static readonly Export Export = new("list_csv", "text/csv", Files)
    {
        Product = Products.ListCsv,
        Columns = DocumentColumns.Flat,
        ColumnsOf = FieldColumns.Flat,
    };

    private static IEnumerable<ExportFile> Files(Release release) =>
        release
            .Catalogue.Listings.Where(listing => listing.Files.HasFlag(Products.ListCsv))
            .Select(listing =>
            {
                var path = release.Edition.Addresses.FileOf(Addresses.Beside(release.Edition.Addresses.List(listing), "documents.csv"));
                return new ExportFile(DocumentsCsv.FileOf(release, path, listing.Numbers), listing.Numbers.Count);
            });
}
