using System.Collections.Frozen;

namespace StaticPublication.Exporting;

/// <summary><c>documents.csv</c> of each list: its documents, newest first, with the columns that people read. A document is in about ten
/// lists; codes, origins and licences stand once, in the table of all documents.</summary>
internal static class ListCsv
{
    private static readonly FrozenSet<string> Read = new[]
    {
        "id",
        "address",
        "kind_label",
        "number",
        "legislature",
        "chamber",
        "title",
        "published",
        "published_page",
        "author_labels",
        "groups",
        "constituencies",
        "organisation_labels",
        "ministry_asked_label",
        "responsible_label",
        "heading_label",
        "programme_labels",
        "status",
        "answered_on",
        "answered_page",
        "days_to_answer",
        "due_on",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly Export Export = new("list_csv", "text/csv", Files)
    {
        Product = Products.ListCsv,
        Key = ["id"],
        Columns = [.. DocumentColumns.Flat.Where(IsRead)],
        ColumnsOf = ColumnsOf,
    };

    /// <summary>Returns the columns that lists have in a publication.</summary>
    public static IReadOnlyList<Column<DocumentRow>> ColumnsOf(Site site) =>
        [.. DocumentColumns.Flat.Where(column => IsRead(column) || IsPlain(column, site)).ToList().In(site), .. FieldColumns.Own(site)];

    private static IEnumerable<ExportFile> Files(Release release) =>
        release
            .Catalogue.Listings.Where(listing => listing.Files.HasFlag(Products.ListCsv))
            .Select(listing =>
            {
                var path = release.Edition.Addresses.FileOf(Addresses.Beside(release.Edition.Addresses.List(listing), "documents.csv"));
                return new ExportFile(
                    DocumentsCsv.FileOf(release, path, listing.Numbers, ColumnsOf, release.ListedRows) with
                    {
                        Subject = () => release.Edition.Subjects.Of(listing),
                    },
                    listing.Numbers.Count
                );
            });

    private static bool IsRead(Column column) => Read.Contains(column.Name);

    // Whom a document concerns stands where nobody can be asked.
    private static bool IsPlain(Column column, Site site) => column.Name == "ministries_concerned_labels" && !site.Scope.Has(Scope.Answers);
}
