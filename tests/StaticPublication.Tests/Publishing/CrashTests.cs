using System.Globalization;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests.Publishing;

/// <summary>What is published while a build is interrupted or met by another: the old site or the new one, whole.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Interrupt = 2,
        Terminate = 15;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    [Trait("Check", "R33")]
    public Task A_second_build_is_told_whose_turn_it_is() => Met(times: 1);

    [Fact]
    [Trait("Check", "R33")]
    [Trait("Category", "Release")]
    public Task Twenty_second_builds_are_told_whose_turn_it_is() => Met(times: 20);

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public async Task An_interrupted_build_publishes_nothing_and_leaves_nothing_behind(int signal)
    {
        _site.WithQuestions(800);
        StandingSite.Lay(_site.Output);
        // A test run that a script put in the background hands on that it ignores SIGINT.
        using var build = !OperatingSystem.IsLinux()
            ? ProgramRun.Start(_site.BuildInto("output"))
            : ProgramRun.Other("env", ["--default-signal=INT", "dotnet", ProgramRun.Program, .. _site.BuildInto("output")]);
        await Holding(build);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        build.Signal(signal);
        var (code, said, _) = await build.End();
        Assert.Equal((130, "interrupted: nothing was published.\n"), (code, said));
        Assert.Equal("ancien", _site.Read("index.html"));
        Assert.Equal([".output.build", "input", "output"], Entries(_site.Folder));
    }

    [Fact]
    [Trait("Check", "R35")]
    [Trait("Category", "Release")]
    public async Task Twenty_builds_in_one_process_leave_no_file_open_and_none_in_the_temporary_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are counted in /proc.");
        _site.WithQuestions(20);
        var temporary = Directory.CreateDirectory(Path.Combine(_site.Folder, "tmp")).FullName;
        var port = Serving.FreePort.Find();
        using var serve = ProgramRun.Start(
            [("TMPDIR", temporary)],
            [
                "serve",
                .. _site.BuildInto("output").Skip(1).SkipLast(1),
                "--cache",
                Path.Combine(_site.Folder, "cache"),
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
            ]
        );
        await Titled(0);
        var (open, entries) = (Open(serve.Id), Entries(temporary));
        for (var build = 1; build <= 20; build++)
        {
            _site.WithQuestion("qe-0", body: $"Version {build}");
            await Titled(build);
        }

        var end = Open(serve.Id);
        Assert.InRange(end, open - 5, open + 5);
        Assert.Equal(entries, Entries(temporary));
        Assert.Equal([".output.build", "cache", "input", "output", "tmp"], Entries(_site.Folder));
        serve.Signal(Terminate);
        Assert.Equal(0, (await serve.End()).Code);
        Seen.Of("R35", $"20 builds: {open} files open, then {end}; 0 temporary files left");

        async Task Titled(int version)
        {
            var path = Path.Combine(_site.Output, "documents/2013/07/qe-0/index.json");
            var lockNote = Path.Combine(_site.Folder, ".output.build/lock-holder");
            for (
                var tries = 0;
                !File.Exists(path)
                    || File.Exists(lockNote)
                    || !(version == 0 || File.ReadAllText(path).Contains($"Version {version}\"", StringComparison.Ordinal));
                tries++
            )
            {
                Assert.InRange(tries, 0, 1200);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    [Trait("Check", "R33")]
    public async Task A_lock_whose_process_has_died_is_taken_over()
    {
        _site.WithQuestion("qe-1");
        using (var dead = ProgramRun.Other("true"))
        {
            await dead.End();
            Directory.CreateDirectory(Path.Combine(_site.Folder, ".output.build"));
            File.WriteAllText(Path.Combine(_site.Folder, ".output.build/CACHEDIR.TAG"), "");
            File.WriteAllText(Path.Combine(_site.Folder, ".output.build/lock"), "");
            File.WriteAllText(Path.Combine(_site.Folder, ".output.build/lock-holder"), $"process {dead.Id}, started 2020-01-01 00:00:00Z");
        }

        using var build = ProgramRun.Start(_site.BuildInto("output"));
        var (code, said, _) = await build.End();
        Assert.True(code == 0, said);
    }

    private async Task Met(int times)
    {
        _site.WithQuestions(400);
        Assert.True(
            Publication
                .Build(
                    new Options
                    {
                        Input = _site.Input,
                        Theme = Repository.Theme,
                        Output = _site.Output,
                    }
                )
                .Succeeded
        );
        var whole = ProgramRun.Manifest(_site.Output);
        for (var time = 0; time < times; time++)
        {
            Directory.Delete(_site.Output, recursive: true);
            using var first = ProgramRun.Start(_site.BuildInto("output"));
            await Holding(first);
            using var second = ProgramRun.Start(_site.BuildInto("output"));
            var (code, said, took) = await second.End();
            Assert.False(first.HasEnded, "The first build ended before the second began.");
            Assert.Equal(3, code);
            Assert.Matches($@"^another build holds the lock: process {first.Id}, started \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\n$", said);
            await ProgramRun.Within(TimeSpan.FromSeconds(1), took);
            Assert.Equal(0, (await first.End()).Code);
            Assert.Equal(whole, ProgramRun.Manifest(_site.Output));
        }

        Seen.Of("R33", $"{times} of {times} told whose turn it is, what the first has published is whole");
    }

    // Until it holds the lock.
    private async Task Holding(ProgramRun build)
    {
        var note = Path.Combine(_site.Folder, ".output.build/lock-holder");
        while (!File.Exists(note) || File.ReadAllText(note).Length == 0)
        {
            Assert.False(build.HasEnded);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static int Open(int process) => Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count();

    private static IEnumerable<string?> Entries(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
