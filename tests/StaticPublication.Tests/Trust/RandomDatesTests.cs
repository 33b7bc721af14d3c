using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Trust;

/// <summary>Twenty sound records, one date of which is moved at random: the build refuses or warns, or the site says what a recount of the
/// published records says. A delay is never negative, whatever is said.</summary>
public sealed partial class RandomDatesTests
{
    private const int Seed = 20_261_129;

    [Fact]
    public void A_few_dates_moved_at_random_never_make_a_figure_untrue() => Move(rounds: 8);

    [Fact]
    [Trait("Category", "Release")]
    public void Five_hundred_dates_moved_at_random_never_make_a_figure_untrue() => Move(rounds: 500);

    private static void Move(int rounds)
    {
        var random = new Random(Seed);
        var (refused, warned, published) = (0, 0, 0);
        using var site = new TestSite();
        for (var round = 0; round < rounds; round++)
        {
            var records = MovedDates.Records(random);
            var moved = MovedDates.MoveOne(random, records);
            site.With("documents/all.ndjson", string.Concat(records.Select(record => record.ToJsonString() + "\n")));
            var outcome = Publication.Build(
                new Options
                {
                    Input = site.Input,
                    Theme = Repository.Theme,
                    Output = site.Output,
                    Threads = 2,
                }
            );
            if (!outcome.Succeeded)
            {
                refused++;
                continue;
            }

            var isWarned = outcome.Faults.Any(fault => fault.Code.StartsWith("DATE-", StringComparison.Ordinal));
            (warned, published) = (warned + (isWarned ? 1 : 0), published + (isWarned ? 0 : 1));
            AssertTrue(site, $"seed {Seed}, round {round}, {moved}", isWarned);
            Directory.Delete(site.Output, recursive: true);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {Seed}: {rounds} builds, {refused} refused, {warned} warned, {published} published and recounted"
        );
        Assert.True(refused > 0 && warned > 0 && published > 0, $"{refused} {warned} {published}");
    }

    private static void AssertTrue(TestSite site, string told, bool isWarned)
    {
        var asOf = site.Json("data/manifest.json").GetProperty("asOf").GetString()!;
        var questions = Published(site).Select(record => new Recount(record, asOf)).ToList();
        Assert.True(isWarned || asOf.CompareTo("2015-12-31", StringComparison.Ordinal) < 0, $"{told}: cut-off {asOf}");
        Assert.All(questions, question => Assert.True(question.Days is null or >= 0, $"{told}: {question.Days} days"));
        Assert.All(questions, question => Assert.Equal(question.Days, question.StatedDays));
        Assert.Equal(questions.Count(question => question.Days is not null), Cells(site, "delays", 2).Sum(int.Parse));
        Assert.Equal(Months(questions.Select(question => question.PublishedIn)), Months(site, 1));
        Assert.Equal(Months(questions.Select(question => question.AnsweredIn)), Months(site, 2));
        Assert.Equal(
            [.. questions.Select(question => question.Days).OfType<int>().Order()],
            Cells(site, "../documents", Array.IndexOf(Header(site), "days_to_answer"))
                .Where(cell => cell.Length > 0)
                .Select(int.Parse)
                .Order()
        );
        foreach (var page in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            Assert.False(Negative().IsMatch(File.ReadAllText(page)), $"{told}: {page}");
        }
    }

    private static IEnumerable<JsonElement> Published(TestSite site)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(site.Output, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    private static string[] Months(IEnumerable<string?> months) =>
        [
            .. months
                .OfType<string>()
                .CountBy(month => month)
                .OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => $"{month.Key} {month.Value}"),
        ];

    private static string[] Months(TestSite site, int column) =>
        [
            .. Cells(site, "months", 0)
                .Zip(Cells(site, "months", column))
                .Where(month => month.Second != "0")
                .Select(month => $"{month.First} {month.Second}"),
        ];

    private static string[] Header(TestSite site) => site.Read("data/documents.csv").TrimStart('\uFEFF').Split("\r\n")[0].Split(',');

    // No cell of these records holds a comma.
    private static IEnumerable<string> Cells(TestSite site, string table, int column) =>
        site.Read($"data/statistics/{table}.csv")
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(row => row.Split(',')[column]);

    // A minus sign or a hyphen, then a number of days.
    [GeneratedRegex(@"(?<![\w\d])[-−]\d[\d\u00A0\u202F]*[\s\u00A0\u202F]jours?\b")]
    private static partial Regex Negative();

    /// <summary>What a published record says by itself, at the cut-off.</summary>
    private sealed record Recount(string? PublishedIn, string? AnsweredIn, int? Days, int? StatedDays)
    {
        public Recount(JsonElement record, string asOf)
            : this(null, null, null, null)
        {
            var published = record.GetProperty("published").GetString()!;
            var derived = record.GetProperty("derived");
            var answered = record
                .GetProperty("texts")
                .EnumerateArray()
                .Where(text => text.GetProperty("role").GetString() == "answer" && text.TryGetProperty("on", out _))
                .Select(text => text.GetProperty("on").GetString()!)
                .FirstOrDefault(on => on.CompareTo(asOf, StringComparison.Ordinal) <= 0);
            PublishedIn = published.CompareTo(asOf, StringComparison.Ordinal) <= 0 ? published[..7] : null;
            AnsweredIn = answered?[..7];
            Days = answered is null ? null : Day(answered).DayNumber - Day(published).DayNumber;
            StatedDays = derived.TryGetProperty("daysToAnswer", out var days) ? days.GetInt32() : null;
        }

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
