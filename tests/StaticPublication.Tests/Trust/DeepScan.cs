using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;

namespace StaticPublication.Tests.Trust;

/// <summary>Looks for words in every file below a folder, gzip unpacked and Parquet read, whatever their capitals.</summary>
internal static class DeepScan
{
    /// <summary>Files that hold one of the words, relative to the folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Holding(string folder, params string[] words) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path =>
                    words.Any(word =>
                        Path.GetFileName(path).Contains(word, StringComparison.OrdinalIgnoreCase)
                        || Texts(path).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))
                    )
                )
                .Select(path => Path.GetRelativePath(folder, path))
                .Order(StringComparer.Ordinal),
        ];

    // As UTF-8, and as UTF-16 for what an index or a cache may keep in memory's own form.
    private static IEnumerable<string> Texts(string path)
    {
        var bytes = File.ReadAllBytes(path);
        yield return Encoding.UTF8.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes, Math.Min(1, bytes.Length), Math.Max(0, bytes.Length - 1));
        if (bytes is [0x1F, 0x8B, ..])
        {
            using var unzipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var reader = new StreamReader(unzipped);
            yield return reader.ReadToEnd();
        }

        if (bytes is [0x50, 0x41, 0x52, 0x31, ..])
        {
            yield return Rows(path);
        }
    }

    private static string Rows(string parquet)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var asked = duck.CreateCommand();
        asked.CommandText =
            $"SELECT string_agg(row::VARCHAR, chr(10)) FROM (SELECT row FROM "
            + $"read_parquet('{parquet.Replace("'", "''", StringComparison.Ordinal)}') AS row)";
        return asked.ExecuteScalar() as string ?? "";
    }
}
