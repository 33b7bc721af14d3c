using System.Globalization;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests.Publishing;

/// <summary>What is published while a build is starved, interrupted or met by another: the old site or the new one, whole.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Interrupt = 2, Terminate = 15;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [Trait("Check", "R31")]
    [InlineData(1)]
    [InlineData(64)]
    public Task A_write_that_finds_the_disk_full_leaves_the_site_as_it_was(int write) => Starved(write);

    [Theory]
    [Trait("Check", "R31")]
    [Trait("Category", "Release")]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    [InlineData(1024)]
    [InlineData(2048)]
    [InlineData(4096)]
    public Task Any_write_that_finds_the_disk_full_leaves_the_site_as_it_was(int write) => Starved(write);

    [Fact]
    [Trait("Check", "R31")]
    public async Task A_disk_too_small_is_said_with_its_path_and_what_is_free_on_it()
    {
        Questions(20);
        using var build = ProgramRun.Mounting($"mkdir {_site.Folder}/small && mount -t tmpfs -o size=1m tmpfs {_site.Folder}/small && mkdir {_site.Folder}/small/out && echo ancien > {_site.Folder}/small/out/index.html && {Build("small/out")}; code=$?; find {_site.Folder}/small -mindepth 1 >&2; cat {_site.Folder}/small/out/index.html >&2; exit $code");
        var (code, said, time) = await build.End();
        Assert.Equal(2, code);
        await ProgramRun.Within(TimeSpan.FromSeconds(10), time);
        var lines = said.TrimEnd().Split('\n').Order(StringComparer.Ordinal).ToList();
        Assert.Matches(@"^the machine failed: No space left on device : '.+/small/\.out\.[^']+' \([0-9.]+ MB free at .+/small/out\)$", lines.Single(line => line.StartsWith("the machine", StringComparison.Ordinal)));
        Assert.Contains("ancien", lines);
        Assert.DoesNotContain(lines, line => line.Contains(".staging/", StringComparison.Ordinal) && line[0] == '/');
    }

    [Theory]
    [Trait("Check", "R32")]
    [InlineData("disk && mount -o remount,ro disk", "disk/out", "Read-only file system")]
    [InlineData("disk", "disk", "is a mounted disk")]
    public async Task An_output_that_cannot_be_written_is_said_before_any_record_is_read(string mount, string output, string reason)
    {
        _site.WithQuestion("qe-1", "nope: 1\n");
        using var build = ProgramRun.Mounting($"cd {_site.Folder} && mkdir disk && mount -t tmpfs tmpfs {mount} && {Build(output)}");
        var (code, said, time) = await build.End();
        Assert.Equal(2, code);
        await ProgramRun.Within(TimeSpan.FromSeconds(2), time);
        Assert.Contains(reason, Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R33")]
    public Task A_second_build_is_told_whose_turn_it_is() => Met(times: 2);

    [Fact]
    [Trait("Check", "R33")]
    [Trait("Category", "Release")]
    public Task Twenty_second_builds_are_told_whose_turn_it_is() => Met(times: 20);

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public async Task An_interrupted_build_publishes_nothing_and_leaves_nothing_behind(int signal)
    {
        Questions(800);
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, "index.html"), "ancien");
        // A test run that a script put in the background hands on that it ignores SIGINT.
        using var build = !OperatingSystem.IsLinux() ? ProgramRun.Start(Arguments("output")) : ProgramRun.Other("env", ["--default-signal=INT", "dotnet", ProgramRun.Program, .. Arguments("output")]);
        await Holding(build);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        build.Signal(signal);
        var (code, said, _) = await build.End();
        Assert.Equal((130, "interrupted: nothing was published.\n"), (code, said));
        Assert.Equal("ancien", _site.Read("index.html"));
        Assert.Equal([".output.lock", "input", "output"], Entries(_site.Folder));
    }

    [Fact]
    [Trait("Check", "R35")]
    public async Task Twenty_builds_in_one_process_leave_no_file_open_and_none_in_the_temporary_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are counted in /proc.");
        Questions(20);
        var temporary = Directory.CreateDirectory(Path.Combine(_site.Folder, "tmp")).FullName;
        var port = Serving.FreePort.Find();
        using var serve = ProgramRun.Start([("TMPDIR", temporary)], ["serve", .. Arguments("output").Skip(1).SkipLast(1), "--cache", Path.Combine(_site.Folder, "cache"), "--port", port.ToString(CultureInfo.InvariantCulture)]);
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
        Assert.Equal([".output.lock", "cache", "input", "output", "tmp"], Entries(_site.Folder));
        serve.Signal(Terminate);
        Assert.Equal(0, (await serve.End()).Code);
        Seen.Of("R35", $"20 builds: {open} files open, then {end}; 0 temporary files left");

        async Task Titled(int version)
        {
            var path = Path.Combine(_site.Output, "documents/2013/07/qe-0/index.json");
            var lockNote = Path.Combine(_site.Folder, ".output.lock-holder");
            for (var tries = 0; !File.Exists(path) || File.Exists(lockNote) || !(version == 0 || File.ReadAllText(path).Contains($"Version {version}\"", StringComparison.Ordinal)); tries++)
            {
                Assert.InRange(tries, 0, 1200);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task Starved(int write)
    {
        Assert.SkipUnless(ProgramRun.Command("strace", "-qq", "-o", "/dev/null", "true") == 0, "strace is not there, or may not follow a program.");
        // strace counts the writes of each thread; a record makes about three, and two threads make them.
        Questions(Math.Max(60, write));
        Directory.CreateDirectory(_site.Output);
        File.WriteAllText(Path.Combine(_site.Output, "index.html"), "ancien");
        using var build = ProgramRun.Other("strace", [
            "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", $"inject=pwrite64:error=ENOSPC:when={write}+", "dotnet", ProgramRun.Program, .. Arguments("output"),
        ]);
        var (code, said, _) = await build.End();
        Assert.Equal(2, code);
        Assert.Matches(@"the machine failed: No space left on device : '/.+' \([0-9.,]+ MB free at /.+\)\n$", said);
        Assert.Equal("ancien", _site.Read("index.html"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_site.Output));
    }

    private async Task Met(int times)
    {
        Questions(400);
        for (var time = 0; time < times; time++)
        {
            using var first = ProgramRun.Start(Arguments("output"));
            await Holding(first);
            using var second = ProgramRun.Start(Arguments("output"));
            var (code, said, took) = await second.End();
            Assert.False(first.HasEnded, "The first build ended before the second began.");
            Assert.Equal(3, code);
            Assert.Matches($@"^another build holds the lock: process {first.Id}, started \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\n$", said);
            await ProgramRun.Within(TimeSpan.FromSeconds(1), took);
            Assert.Equal(0, (await first.End()).Code);
        }

        Seen.Of("R33", $"{times} of {times} told whose turn it is");
    }

    // Until it holds the lock.
    private async Task Holding(ProgramRun build)
    {
        var note = Path.Combine(_site.Folder, ".output.lock-holder");
        while (!File.Exists(note) || File.ReadAllText(note).Length == 0)
        {
            Assert.False(build.HasEnded);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private void Questions(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _site.WithQuestion($"qe-{number}");
        }
    }

    private string[] Arguments(string output) => ["build", "--input", _site.Input, "--theme", Repository.Theme, "--output", Path.Combine(_site.Folder, output), "--no-cache"];

    private string Build(string output) => $"dotnet \"$PROGRAM\" {string.Join(' ', Arguments(output))}";

    private static int Open(int process) => Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count();

    private static IEnumerable<string?> Entries(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
