using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>A year of documents of a megabyte each, which is more than one file may hold.</summary>
public sealed class LongYearTests(LongYearTests.Sample sample) : IClassFixture<LongYearTests.Sample>
{
    private const int Documents = 120;

    [Fact, Trait("Check", "R48")]
    public void A_year_past_20_MB_is_cut_into_parts_whose_sizes_the_index_gives()
    {
        using var index = JsonDocument.Parse(sample.Edition.Release.File("data/documents.json"));
        var parts = index.RootElement.GetProperty("parts").EnumerateArray().ToList();

        Assert.Contains("/data/documents/2014-2.json", parts.Select(part => part.GetProperty("path").GetString()));
        foreach (var part in parts)
        {
            var bytes = sample.Edition.Release.File(part.GetProperty("path").GetString()![1..]);
            Assert.InRange(bytes.Length, 1, 20_000_000);
            Assert.Equal(part.GetProperty("bytes").GetInt64(), bytes.Length);
            using var json = JsonDocument.Parse(bytes);
            Assert.Equal(part.GetProperty("documents").GetInt32(), json.RootElement.GetArrayLength());
        }

        Assert.Equal(Documents, parts.Sum(part => part.GetProperty("documents").GetInt32()));
    }

    [Fact, Trait("Check", "R48")]
    public async Task A_part_of_20_MB_is_read_document_by_document_in_less_than_200_MiB()
    {
        var parts = JsonDocument
            .Parse(sample.Edition.Release.File("data/documents.json"))
            .RootElement.GetProperty("parts")
            .EnumerateArray()
            .ToList();
        foreach (var part in parts)
        {
            using var bytes = new MemoryStream(sample.Edition.Release.File(part.GetProperty("path").GetString()![1..]));
            var (read, before) = (0, GC.GetAllocatedBytesForCurrentThread());
            await foreach (
                var document in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(
                    bytes,
                    cancellationToken: TestContext.Current.CancellationToken
                )
            )
            {
                read += document.TryGetProperty("id", out _) ? 1 : 0;
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200L << 20);
            Assert.Equal(part.GetProperty("documents").GetInt32(), read);
        }

        Trust.Seen.Of("R48", $"{parts.Count} parts read document by document, each in less than 200 MiB");
    }

    /// <summary>Made once for all tests of the class.</summary>
    public sealed class Sample : IDisposable
    {
        internal SampleEdition Edition { get; } = new(Documents, textLength: 1_000_000);

        public void Dispose() => Edition.Dispose();
    }
}
