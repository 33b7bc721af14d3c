using System.Text.Json;

namespace StaticPublication.Tests.Searching;

/// <summary>What a check of a quotation of 2 000 characters costs among a hundred thousand documents.</summary>
[Trait("Category", "Release")]
public class LargeQuotationTests
{
    private const int Longest = 2000;
    private const int Each = 20;

    [Fact]
    public void A_check_costs_at_most_60_requests_and_1_MB_and_finds_what_is_there()
    {
        var passages = Passages();
        Assert.Equal(Each, passages.Count);
        var altered = passages.Select(passage => passage.Insert(passage.IndexOf(' ', Longest / 2), " parapluie violet"));
        var mixed = Enumerable
            .Range(0, Each)
            .Select(i => string.Concat(passages.Select(passage => passage.Substring(i * 90, 100)))[..Longest]);
        var answers = Client.Ask(
            LargeSite.Folder,
            passages.Concat(altered).Concat(mixed).Select(verify => JsonSerializer.Serialize(new { verify }))
        );

        var costs = answers.ConvertAll(answer =>
            (
                Requests: answer.GetProperty("spent").GetProperty("requests").GetInt32(),
                Bytes: answer.GetProperty("spent").GetProperty("bytes").GetInt32()
            )
        );
        foreach (var kind in costs.Chunk(Each))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{kind.Select(cost => cost.Requests).Order().ElementAt(Each / 2)} (≤ {kind.Max(cost => cost.Requests)}) requests, "
                    + $"{kind.Select(cost => cost.Bytes).Order().ElementAt(Each / 2) / 1000} (≤ {kind.Max(cost => cost.Bytes) / 1000}) kB"
            );
        }

        Assert.InRange(costs.Max(cost => cost.Requests), 1, 60);
        Assert.InRange(costs.Max(cost => cost.Bytes), 1, 1_000_000);
        // One of the twenty is given up for what it costs, and the answer says so.
        var verdicts = answers.ConvertAll(answer => answer.GetProperty("verdict").GetString());
        Assert.All(answers.Take(Each).Zip(verdicts), pair =>
            Assert.True(pair.Second == "exact" || !pair.First.GetProperty("isWhole").GetBoolean())
        );
        Assert.InRange(verdicts.Take(Each).Count(verdict => verdict == "exact"), Each - 1, Each);
        Assert.DoesNotContain("exact", verdicts.Skip(Each));
    }

    private static List<string> Passages()
    {
        var random = new Random(12);
        return
        [
            .. LargeSite
                .Records()
                .Where(_ => random.Next(400) == 0)
                .SelectMany(record => record.Texts)
                .Where(text => text.Length > Longest && !text.AsSpan().ContainsAny("*_[]()#>`|&<"))
                .Take(Each)
                .Select(text => text[..text.LastIndexOf(' ', Longest)]),
        ];
    }
}
