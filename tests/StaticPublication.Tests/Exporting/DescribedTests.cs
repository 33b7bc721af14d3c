using StaticPublication.Exporting;
using StaticPublication.Reading;

namespace StaticPublication.Tests.Exporting;

/// <summary>Every export and every column is described in both languages.</summary>
public class DescribedTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("el")]
    public void Every_export_and_every_column_has_its_words(string language)
    {
        var keys = ThemeReading.Words(Repository.Theme, language).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(Exports.All, export => Assert.Contains($"export.{export.Name}.title", keys));
        Assert.All(Exports.All.SelectMany(export => export.Columns), column => Assert.Contains(column.Words, keys));
    }
}
