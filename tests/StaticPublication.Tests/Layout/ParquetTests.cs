using System.Text.Json;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Layout;

/// <summary>Every column of Parquet holds what its name says.</summary>
public sealed class ParquetTests(LaidOutSite laidOut)
{
    // Each field of the record says something of its own, so that a column that holds another's shows.
    [Fact]
    public void A_document_that_states_every_field_is_a_row_as_approved() =>
        Approved.Same(
            "laid-out",
            "data/parquet/signes-question.json",
            JsonNode
                .Parse(Ask("select to_json(row) from {0} as row where id = 'signes-question'"))!
                .ToJsonString(
                    new JsonSerializerOptions
                    {
                        WriteIndented = true,
                        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    }
                ) + "\n"
        );

    [Fact]
    public void Columns_that_the_table_of_documents_has_too_hold_the_same()
    {
        var rows = JsonNode
            .Parse(Ask("select json_group_array(to_json(row)) from {0} as row"))!
            .AsArray()
            .ToDictionary(row => (string)row!["id"]!, row => row!.AsObject());
        var table = laidOut.Published.Documents;
        Assert.Equal(table.Select(document => document["id"]).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        var common = rows
            .Values.First()
            .Where(column => column.Value is not JsonArray && table[0].ContainsKey(column.Key))
            .Select(column => column.Key)
            .ToList();
        Assert.InRange(common.Count, 20, int.MaxValue);
        Assert.All(table, document =>
            Assert.All(common, column => Assert.Equal(document[column], CsvTable.Neutral(rows[document["id"]][column]?.ToString())))
        );
    }

    [Fact]
    public void Rows_of_a_year_stand_in_the_order_of_the_table() =>
        Assert.Equal(
            string.Join(
                ',',
                laidOut
                    .Published.Documents.Where(document => document["published"].StartsWith("2014", StringComparison.Ordinal))
                    .Select(document => document["id"])
            ),
            Ask(
                "select string_agg(id, ',' order by file_row_number) from "
                    + "read_parquet('{1}/data/parquet/documents/year=2014/part-0.parquet', file_row_number = true)"
            )
        );

    private string Ask(string query)
    {
        var folder = laidOut.Published.Folder;
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = query
            .Replace("{0}", $"read_parquet('{folder}/data/parquet/documents/**/*.parquet')", StringComparison.Ordinal)
            .Replace("{1}", folder, StringComparison.Ordinal);
        return (string)command.ExecuteScalar()!;
    }
}
