namespace StaticPublication.Rendering;

/// <summary>What each data file contains.</summary>
internal sealed record DataModel(
    string Title,
    string Intro,
    IReadOnlyList<string> Start,
    string Version,
    Html CutOff,
    Html Licence,
    IReadOnlyList<DataGroup> Groups,
    IReadOnlyList<Link> Describing,
    Link Dictionary,
    Link Changes,
    IReadOnlyList<DataExample> Examples,
    IReadOnlyList<DataExample> Queries,
    Link Mirror,
    string Script,
    string Citation,
    string Format,
    IReadOnlyList<string> Promises
)
{
    /// <summary>Returns what to take for what. It promises only what the publication has.</summary>
    public static IEnumerable<string> StartOf(PageRenderer renderer, IReadOnlyList<DataFile> data)
    {
        var strings = renderer.Strings;
        yield return strings["data.start_table"];
        yield return strings["data.start_csv"];
        if (renderer.Has(Products.Xlsx))
        {
            yield return strings["data.start_workbook"];
        }

        var isWhole = data.Any(file => file.Name == "documents.ndjson.gz");
        yield return strings.Fill(
            renderer.Has(Products.Parquet) ? "data.start_whole_parquet" : "data.start_whole",
            ("files", isWhole ? "documents.ndjson.gz" : strings["data.start_years"])
        );
        if (data.Any(file => file.Name.EndsWith(".sqlite", StringComparison.Ordinal)))
        {
            yield return strings["data.start_database"];
        }

        if (renderer.Has(Products.DocumentJson))
        {
            yield return strings["data.start_documents"];
        }

        string[] formats =
        [
            .. ProductNames
                .OfLists.Append(ProductNames.MarkdownFile)
                .Where(file => renderer.Has(file.Product))
                .Select(file => strings[$"file.{file.Format}"]),
        ];
        if (formats.Length > 0)
        {
            yield return strings.Fill("data.start_lists", ("formats", string.Join(strings["format.list_separator"], formats)));
        }

        yield return strings["data.start_licence"];
    }
}

/// <summary>Data files of one kind.</summary>
internal sealed record DataGroup(string Id, string Heading, string Text, IReadOnlyList<DataRow> Files);

/// <summary>A data file, as shown on the page.</summary>
internal sealed record DataRow(
    string Address,
    string Name,
    string Description,
    string Format,
    string Size,
    string Rows,
    string Sha256,
    string ShortSha
);

/// <summary>A way to load the data: the tool and its commands.</summary>
internal sealed record DataExample(string Tool, string Code);
