using System.Globalization;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

public class DeterminismTests
{
    [Fact, Trait("Check", "R38")]
    public void Every_export_has_the_same_bytes_on_one_thread_and_on_two_in_any_locale()
    {
        var one = Bytes("en-US", 1);
        var two = Bytes("tr-TR", 2);

        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, file => Assert.True(file.Value.SequenceEqual(two[file.Key]), file.Key));
    }

    [Fact, Trait("Check", "R38")]
    public void A_file_whose_dependencies_are_equal_has_equal_bytes()
    {
        using var sample = new SampleEdition(300);
        using var longer = new SampleEdition(300, title: "Autre titre");
        var before = Exports.Files(sample.Release).ToDictionary(file => file.Path);
        var after = Exports.Files(longer.Release).ToDictionary(file => file.Path);

        var unchanged = before.Values.Where(file => after[file.Path].DependsOn == file.DependsOn).ToList();
        Assert.NotEmpty(unchanged);
        Assert.All(unchanged, file => Assert.Equal(file.Bytes(), after[file.Path].Bytes()));
        Assert.DoesNotContain(unchanged, file => file.Path.EndsWith("documents.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(unchanged, file => file.Path.EndsWith(".parquet", StringComparison.Ordinal));
    }

    private static SortedDictionary<string, byte[]> Bytes(string culture, int threads)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            using var sample = new SampleEdition(700);
            var files = Exports
                .Files(sample.Release)
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(threads)
                .Select(file => (file.Path, Bytes: file.Bytes()));
            return new SortedDictionary<string, byte[]>(files.ToDictionary(file => file.Path, file => file.Bytes), StringComparer.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
