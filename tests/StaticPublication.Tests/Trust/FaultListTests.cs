namespace StaticPublication.Tests.Trust;

/// <summary>Faults of great numbers: those that say the same are one, and what is kept of errors is bounded.</summary>
public class FaultListTests
{
    [Fact]
    public void Faults_that_say_the_same_are_one_with_their_count_and_the_next_places()
    {
        var faults = new FaultList();
        faults.AddAll(new[] { 5, 1, 4, 2, 3, 6 }.Select(line => Fault(line)));
        var one = Assert.Single(faults.Sorted());
        Assert.Equal("a.md:1:1: error X: wrong. Found 6 times, next at a.md:2:1, a.md:3:1, a.md:4:1 and 2 more.", one.ToString());
        Assert.Equal([1, 2, 3, 4, 5, 6], one.Each().Select(fault => fault.Location.Line));
    }

    [Fact]
    public void The_same_fault_at_the_same_place_is_told_and_counted_once()
    {
        var faults = new FaultList();
        faults.AddAll([Fault(1), Fault(1), Fault(2)]);
        Assert.Equal(2, Assert.Single(faults.Sorted()).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_whichever_order_and_parts_errors_come_the_same_are_kept_and_all_are_counted(int seed)
    {
        var all = Enumerable.Range(0, 30_000).Select(i => Fault(i + 1, $"wrong {i % 7_000}", i % 3 == 0 ? "X" : "Y")).ToList();
        var expected = Gathered([all]);
        var random = new Random(seed);
        var shuffled = all.OrderBy(_ => random.Next()).Chunk(random.Next(1, 5_000));
        var found = Gathered(shuffled);
        Assert.Equal(expected, found);
        Assert.Equal(30_000, found.Sum(fault => fault.Count));
        Assert.Equal(2 * (SameCode.MostKept + 1), found.Count);
        Assert.Contains("counted and not listed", found.MaxBy(fault => fault.Count)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_error_as_many_places_as_are_read_are_kept_and_all_are_counted()
    {
        var one = Assert.Single(Gathered(Enumerable.Range(0, 10).Select(part => Lines(part * 1000, 1000))));
        Assert.Equal((10_000, SameCode.MostPlaces - 1, 1), (one.Count, one.Further.Count, one.Location.Line));
    }

    [Fact]
    public void Warnings_are_published_and_kept_whole()
    {
        var faults = new FaultList();
        faults.AddAll(Lines(0, 5000).Select(fault => fault with { Severity = Severity.Warning, Message = $"{fault.Location.Line / 2}" }));
        Assert.Equal(5000, faults.Findings().Count);
        Assert.False(faults.HasErrors);
    }

    [Fact]
    public void Of_a_million_errors_a_thousand_are_kept_and_all_are_counted()
    {
        var faults = new FaultList();
        for (var line = 1; line <= 1_000_000; line++)
        {
            faults.Add(Fault(line, $"\"QE {line}\" is not written as an id"));
        }

        var kept = faults.Sorted();
        Assert.Equal(SameCode.MostKept + 1, kept.Count);
        Assert.InRange(kept.Sum(fault => fault.Further.Count), 0, SameCode.MostPlaces);
        Assert.Equal(1_000_000, kept.Sum(fault => fault.Count));
    }

    private static IReadOnlyList<Fault> Gathered(IEnumerable<IReadOnlyList<Fault>> parts)
    {
        var faults = new FaultList();
        Parallel.ForEach(parts, part =>
        {
            var own = faults.ForPart();
            own.AddAll(part);
            faults.AddReviewed(own.Sorted());
        });
        return faults.Sorted();
    }

    private static List<Fault> Lines(int after, int count) => [.. Enumerable.Range(after + 1, count).Select(line => Fault(line))];

    private static Fault Fault(int line, string message = "wrong", string code = "X") =>
        new(Severity.Error, code, new SourceLocation("a.md", line, 1), "", message);
}
