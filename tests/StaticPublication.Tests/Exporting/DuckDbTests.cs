using DuckDB.NET.Data;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>The dumps as someone with DuckDB meets them.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly SampleEdition _sample = new(600);
    private readonly string _folder = Directory.CreateTempSubdirectory("dumps-").FullName;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public DuckDbTests()
    {
        foreach (var file in Exports.Files(_sample.Release).Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes());
        }

        _duck.Open();
    }

    private string Parquet => $"read_parquet('{_folder}/data/parquet/documents/**/*.parquet', hive_partitioning = true)";

    private string Csv => $"read_csv('{_folder}/data/documents.csv')";

    private string Ndjson => $"read_ndjson('{_folder}/data/documents.ndjson.gz')";

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(_folder, true);
        _sample.Dispose();
    }

    [Theory]
    [InlineData("count(*)")]
    [InlineData("count(distinct id)")]
    [InlineData("string_agg(id, ',' order by id)")]
    [InlineData("min(published::varchar) || max(published::varchar)")]
    public void Parquet_table_and_lines_give_the_same_answer(string question)
    {
        Assert.Equal(One($"select {question} from {Ndjson}"), One($"select {question} from {Parquet}"));
        Assert.Equal(One($"select {question} from {Ndjson}"), One($"select {question} from {Csv}"));
    }

    [Fact]
    public void Every_table_has_its_key_and_joins_without_an_orphan()
    {
        var tables = Exports.Data.Where(export => export.Key.Count > 0).ToDictionary(export => export.Name, Table);
        var wrong = new List<string>();
        var joins = 0;
        foreach (var export in Exports.Data.Where(export => export.Key.Count > 0))
        {
            var (table, key) = (tables[export.Name], string.Join(", ", export.Key));
            if (One($"select count(*) from {table}") != One($"select count(*) from (select distinct {key} from {table})"))
            {
                wrong.Add($"{export.Name}: two rows of one {key}");
            }

            foreach (var column in export.Columns.Where(column => column.References is not null))
            {
                joins++;
                var orphans = One(
                    $"select count(*) from {table} where \"{column.Name}\" is not null and "
                        + $"\"{column.Name}\" not in (select id from {tables[column.References!]})"
                );
                wrong.AddRange(orphans == "0" ? [] : [$"{export.Name}.{column.Name}: {orphans} orphans"]);
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(joins, 20, 60);

        string Table(Export export) =>
            $"read_csv('{_folder}/{export.Files(_sample.Release).Single().File.Path}', all_varchar = true, header = true)";
    }

    [Fact]
    public void Figures_of_the_derived_part_agree_in_all_three()
    {
        var lines = One(
            $"select string_agg(id || derived.status || coalesce(derived.daysToAnswer::varchar, '') || derived.overdue || "
                + $"derived.address, ',' order by id) from {Ndjson}"
        );
        const string Same =
            "select string_agg(id || status || coalesce(days_to_answer::varchar, '') || overdue || address, ',' order by id) from ";

        Assert.Equal(lines, One(Same + Parquet));
        Assert.Equal(lines, One(Same + Csv));
    }

    [Theory]
    [InlineData("published", "VARCHAR")]
    [InlineData("published_day", "DATE")]
    [InlineData("answered_on", "DATE")]
    [InlineData("legislature", "INTEGER")]
    [InlineData("overdue", "BOOLEAN")]
    [InlineData("keywords", "VARCHAR[]")]
    [InlineData("year", "BIGINT")]
    [InlineData("texts", "STRUCT(\"role\" VARCHAR, speaker VARCHAR, \"function\" VARCHAR, markdown VARCHAR, \"on\" DATE, page VARCHAR)[]")]
    public void A_column_of_parquet_has_its_own_type(string column, string type) =>
        Assert.Equal(type, One($"select column_type from (describe select * from {Parquet}) where column_name = '{column}'"));

    [Fact]
    public void Lists_of_parquet_hold_what_the_lines_hold()
    {
        Assert.Equal(
            One($"select string_agg(id || texts[1].markdown, ',' order by id) from {Ndjson}"),
            One($"select string_agg(id || texts[1].markdown, ',' order by id) from {Parquet}")
        );
        Assert.Equal(
            One(
                $"select string_agg(id || e.type || e.on || coalesce(e.page, '') || coalesce(e.ministry, ''), ',' order by id, e.on) "
                    + $"from (select id, unnest(derived.events) as e from {Ndjson})"
            ),
            One(
                $"select string_agg(id || e.type || e.on || coalesce(e.page, '') || coalesce(e.ministry, ''), ',' order by id, e.on) "
                    + $"from (select id, unnest(events) as e from {Parquet})"
            )
        );
        Assert.Equal(
            "600",
            One($"select count(*) from {Parquet} where len(images) = 0 and len(authors) = 1 and authors[1].label = 'Bernard Lesterlin'")
        );
    }

    [Fact]
    public void Parquet_is_compressed_with_zstd_and_partitioned_by_year()
    {
        Assert.Equal(
            "ZSTD",
            One(
                $"select string_agg(distinct compression, ',') from "
                    + $"parquet_metadata('{_folder}/data/parquet/documents/year=2013/part-0.parquet')"
            )
        );
        Assert.Equal("0", One($"select count(*) from {Parquet} where year <> year(published_day)"));
    }

    [Fact]
    public void The_events_table_has_a_row_an_event() =>
        Assert.Equal(One($"select sum(len(events)) from {Parquet}"), One($"select count(*) from read_csv('{_folder}/data/events.csv')"));

    private string? One(string query)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = query;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
