using System.IO.Compression;
using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>A year of documents of a megabyte each, which is more than one file may hold.</summary>
public sealed class LongYearTests(LongYearTests.Sample sample) : IClassFixture<LongYearTests.Sample>
{
    private const int Documents = 120;

    [Fact, Trait("Check", "R48")]
    public void A_long_year_is_cut_into_parts_of_less_than_20_MB_which_the_index_lists()
    {
        var parts = Parts();
        Assert.Contains("/data/years/documents-2014-2.ndjson.gz", parts.Select(part => part.Path));
        Assert.All(parts, part => Assert.InRange(sample.Edition.Release.File(part.Path[1..]).Length, 1, 20_000_000));
        Assert.Equal(Documents, parts.Sum(part => part.Documents));
    }

    [Fact, Trait("Check", "R48")]
    public void A_part_is_read_document_by_document_in_less_than_200_MiB()
    {
        var parts = Parts();
        foreach (var part in parts)
        {
            using var lines = new StreamReader(
                new GZipStream(new MemoryStream(sample.Edition.Release.File(part.Path[1..])), CompressionMode.Decompress)
            );
            var read = 0;
            while (true)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                if (lines.ReadLine() is not { } line)
                {
                    break;
                }

                using var document = JsonDocument.Parse(line);
                read += document.RootElement.TryGetProperty("id", out _) ? 1 : 0;
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200L << 20);
            }

            Assert.Equal(part.Documents, read);
        }

        Trust.Seen.Of("R48", $"{parts.Count} parts read document by document, each in less than 200 MiB");
    }

    [Fact]
    [Trait("Category", "Release")]
    public void The_file_of_all_documents_is_the_lines_of_the_years_in_a_row() =>
        Assert.True(Unpacked("data/documents.ndjson.gz").AsSpan().SequenceEqual([.. Parts().SelectMany(part => Unpacked(part.Path[1..]))]));

    private byte[] Unpacked(string path)
    {
        using var bytes = new MemoryStream();
        using var packed = new GZipStream(new MemoryStream(sample.Edition.Release.File(path)), CompressionMode.Decompress);
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private List<(string Path, int Documents)> Parts()
    {
        using var index = JsonDocument.Parse(sample.Edition.Release.File("data/documents.json"));
        return
        [
            .. index
                .RootElement.GetProperty("parts")
                .EnumerateArray()
                .Select(part => (part.GetProperty("path").GetString()!, part.GetProperty("documents").GetInt32())),
        ];
    }

    /// <summary>Made once for all tests of the class.</summary>
    public sealed class Sample : IDisposable
    {
        internal SampleEdition Edition { get; } = new(Documents, textLength: 1_000_000);

        public void Dispose() => Edition.Dispose();
    }
}
