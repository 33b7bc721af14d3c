using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>Describes every published field for the data dictionary, from the shapes and the columns of CSV and Parquet, with examples from
/// the release.</summary>
internal static class DescribedTables
{
    /// <summary>Returns the tables in the order of the page.</summary>
    /// <param name="release">The release to describe.</param>
    /// <param name="open">Opens a written file of the release by its path.</param>
    public static IReadOnlyList<DescribedTable> Of(Release release, Func<string, Stream> open)
    {
        var (strings, site) = (release.Edition.Strings, release.Edition.Site);
        FieldExamples ExamplesOf(string? path) => path is null ? FieldExamples.None : FieldExamples.OfFile(open(path));
        FieldExamples ExamplesOfTable(string? path) => path is null ? FieldExamples.None : FieldExamples.OfTables([open(path)]);
        return
        [
            Of(release.Edition, "document", PublishedShapes.DocumentOf(site), FieldExamples.OfDocuments(release)) with
            {
                Files = strings[site.Products.HasFlag(Products.DocumentJson) ? "holds.document" : "holds.document_dumps"],
            },
            .. Tables(release, open),
            .. site.Products.HasFlag(Products.ListCsv)
                ? [TableOf(strings, site, ListCsv.Export, ExamplesOfTable(ShortList(release, Products.ListCsv, "documents.csv")))]
                : Array.Empty<DescribedTable>(),
            .. site.Products.HasFlag(Products.Parquet) ? [ParquetFields.Of(release)] : Array.Empty<DescribedTable>(),
            .. AuthorityFile
                .In(site)
                .Select(file =>
                    Of(release.Edition, file.Name, PublishedShapes.Entry(file.Name).In(site.Scope), ExamplesOf(file.PathIn(site, "json")))
                ),
            .. site.Products.HasFlag(Products.ListJson)
                ?
                [
                    Of(
                        release.Edition,
                        "list",
                        PublishedShapes.List.In(site.Scope),
                        ExamplesOf(ShortList(release, Products.ListJson, "index.json"))
                    ),
                ]
                : Array.Empty<DescribedTable>(),
            Of(release.Edition, "documents", PublishedShapes.Index.In(site.Scope), ExamplesOf("data/documents.json")),
            Of(release.Edition, "manifest", PublishedShapes.Manifest.In(site.Scope), FieldExamples.None),
            Of(release.Edition, "changes", ChangesShape.Whole.In(site.Scope), FieldExamples.None),
            Of(release.Edition, "tombstones", Shapes.Tombstone, ExamplesOf("data/tombstones.json")),
            Of(release.Edition, "fingerprint", PublishedShapes.Fingerprint, FieldExamples.None),
        ];
    }

    /// <summary>Returns the fields of a map with their paths, each followed by the fields of its inner maps, and the map that contains
    /// each.</summary>
    internal static IEnumerable<(string Path, OfMap Map, Field Field)> Fields(OfMap map, string within = "") =>
        map.Fields.SelectMany(field =>
        {
            var path = within + field.Name;
            var inner = field.Shape;
            while (inner is OfEither or OfList)
            {
                path = inner is OfList && !path.EndsWith("[]", StringComparison.Ordinal) ? path + "[]" : path;
                inner = inner is OfEither either ? either.Whole : ((OfList)inner).Item;
            }

            return new[] { (within + field.Name, map, field) }.Concat(inner is OfMap whole ? Fields(whole, path + ".") : []);
        });

    // Returns a file beside the list of an authority that has documents, as short as possible; null if no list has one.
    private static string? ShortList(Release release, Products product, string file)
    {
        var listings = release.Catalogue.Listings.Where(listing => listing.Files.HasFlag(product)).ToList();
        var listing = listings.Where(listing => listing.Of is not null).MinBy(listing => listing.Numbers.Count)
            ?? listings.FirstOrDefault();
        return listing is null ? null : release.Edition.Addresses.FileOf(Addresses.Beside(release.Edition.Addresses.List(listing), file));
    }

    private static DescribedTable Of(Edition edition, string schema, OfMap map, FieldExamples examples)
    {
        var (strings, site) = (edition.Strings, edition.Site);
        return new DescribedTable(
            site.DataName(schema),
            strings[$"schema.{schema}"],
            site.DataName(strings[$"holds.{schema}"]),
            [
                .. Fields(map)
                    .Select(found => new DescribedField(
                        found.Path,
                        FieldWords.Type(strings, found.Field.Shape, site),
                        found.Field.Required,
                        FieldWords.Meaning(strings, found.Map, found.Field),
                        OriginOf(strings, schema, found.Path),
                        examples[found.Path]
                    )),
            ]
        );
    }

    private static string OriginOf(Strings strings, string schema, string path) =>
        path.StartsWith("derived", StringComparison.Ordinal)
        || !(schema is "document" or "tombstones" || Shapes.Authorities.ContainsKey(schema))
            ? Word(strings, Origin.Computed)
            : Word(strings, schema is "document" or "tombstones" ? Origin.Record : Origin.List);

    // Most tables of authorities have the same columns, those of ministries and portfolios too.
    private static IEnumerable<DescribedTable> Tables(Release release, Func<string, Stream> open)
    {
        var strings = release.Edition.Strings;
        foreach (
            var same in Exports
                .Data.In(release.Edition.Site)
                .Where(export => export.Columns.Count > 0)
                .GroupBy(export => string.Join(',', export.ColumnsIn(release.Edition.Site).Select(column => column.Name)))
        )
        {
            var export = same.First();
            var paths = same.SelectMany(one => release.Files.Of(one)).Select(file => file.File.Path).ToList();
            yield return TableOf(strings, release.Edition.Site, export, FieldExamples.OfTables(paths.Select(open))) with
            {
                Heading =
                    same.Count() > 2
                        ? strings["dictionary.lists"]
                        : string.Join(strings["format.list_separator"], same.Select(one => one.Title(strings))),
                Files = string.Join(strings["format.list_separator"], paths.Select(path => path["data/".Length..])),
            };
        }
    }

    private static DescribedTable TableOf(Strings strings, Site site, Export export, FieldExamples examples) =>
        new(
            site.DataName(export.Name),
            export.Title(strings),
            export.Description(strings),
            [
                .. export
                    .ColumnsIn(site)
                    .Select(column => new DescribedField(
                        column.Name,
                        strings[$"type.{column.TypeName}"],
                        column.Required,
                        column.Meaning(strings),
                        Word(strings, column.Origin),
                        examples[column.Name]
                    )),
            ]
        );

    /// <summary>Returns the description of an origin.</summary>
    internal static string Word(Strings strings, Origin origin) =>
        origin switch
        {
            Origin.Record => strings["origin.record"],
            Origin.List => strings["origin.list"],
            _ => strings["origin.computed"],
        };
}
