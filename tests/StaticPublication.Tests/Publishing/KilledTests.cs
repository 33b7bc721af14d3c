namespace StaticPublication.Tests.Publishing;

/// <summary>What is published when a build is killed: the old site or the new one, whole; and the next build needs no cleaning.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    [Trait("Check", "R30")]
    public Task Two_incremental_builds_killed_leave_a_whole_site_and_the_next_succeeds() =>
        Killed(kills: 2, records: 40, incremental: true);

    [Theory]
    [Trait("Check", "R30")]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Release")]
    public Task Fifty_builds_killed_leave_a_whole_site_and_the_next_succeeds(bool incremental) =>
        Killed(kills: 50, records: 2000, incremental);

    private async Task Killed(int kills, int records, bool incremental)
    {
        for (var number = 0; number < records; number++)
        {
            _site.WithQuestion($"qe-{number}");
        }

        string[] bodies = ["Pourquoi ?", "Pourquoi donc ?"];
        var whole = bodies.Select(body => Completed(body, incremental)).ToList();
        Assert.NotEqual(whole[0], whole[1]);
        _site.WithQuestion("qe-0", body: bodies[0]);
        var longest = TimeSpan.Zero;
        using (var build = Started(incremental))
        {
            (var code, var said, longest) = await build.End();
            Assert.True(code == 0, said);
            Assert.Equal(whole[0], ProgramRun.Manifest(_site.Output));
        }

        var random = new Random(kills);
        for (var kill = 1; kill <= kills; kill++)
        {
            var body = bodies[kill % 2];
            _site.WithQuestion("qe-0", body: body);
            using (var build = Started(incremental))
            {
                await Task.Delay(longest * random.NextDouble(), TestContext.Current.CancellationToken);
                build.Kill();
                await build.End();
            }

            // An incremental build is applied file by file from a journal, which the next command completes.
            Assert.True(incremental || whole.Contains(ProgramRun.Manifest(_site.Output)));
            Assert.Equal(whole[kill % 2], Completed(body, incremental));
        }

        Trust.Seen.Of(
            "R30",
            $"{kills} kills of {(incremental ? "incremental" : "full")} builds of {records} records, {kills} whole after the next"
        );
    }

    private ProgramRun Started(bool incremental) =>
        ProgramRun.Start([
            "build",
            "--input",
            _site.Input,
            "--theme",
            Repository.Theme,
            "--output",
            _site.Output,
            .. incremental ? (string[])["--cache", Cache] : ["--no-cache"],
        ]);

    // The next build is one of this process: a program that starts costs more than the build.
    private string Completed(string body, bool incremental)
    {
        _site.WithQuestion("qe-0", body: body);
        var options = new Options
        {
            Input = _site.Input,
            Theme = Repository.Theme,
            Output = _site.Output,
            Cache = incremental ? Cache : null,
        };
        var outcome = Publication.Build(options);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        return ProgramRun.Manifest(_site.Output);
    }

    private string Cache => Path.Combine(_site.Folder, "cache");
}
