namespace StaticPublication.Tests.Publishing;

/// <summary>A disk that is full, too small, or may not be written to: told with its path, and the site that is published stays as it
/// was.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [Trait("Check", "R31")]
    [InlineData(1)]
    [InlineData(64, Traits = ["Category", "Release"])]
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
        _site.WithQuestions(20);
        StandingSite.Lay(Path.Combine(_site.Folder, "standing"), "ancien\n");
        using var build = ProgramRun.Mounting(
            $"mkdir {_site.Folder}/small && mount -t tmpfs -o size=1m tmpfs {_site.Folder}/small && cp -r {_site.Folder}/standing "
                + $"{_site.Folder}/small/out && {Build("small/out")}; code=$?; find {_site.Folder}/small -mindepth 1 >&2; cat "
                + $"{_site.Folder}/small/out/index.html >&2; exit $code"
        );
        var (code, said, time) = await build.End();
        Assert.Equal(2, code);
        await ProgramRun.Within(TimeSpan.FromSeconds(10), time);
        var lines = said.TrimEnd().Split('\n').Order(StringComparer.Ordinal).ToList();
        Assert.Matches(
            @"^the machine failed: No space left on device : '.+/small/\.out\.[^']+' \([0-9.]+ MB free at .+/small/out\)$",
            lines.Single(line => line.StartsWith("the machine", StringComparison.Ordinal))
        );
        Assert.Contains("ancien", lines);
        Assert.DoesNotContain(lines, line => line.Contains("/staging/", StringComparison.Ordinal) && line[0] == '/');
    }

    [Theory]
    [Trait("Check", "R32")]
    [InlineData("disk && mount -o remount,ro disk", "disk/out", 2, "Read-only file system")]
    [InlineData("disk", "disk", 64, "is a mounted disk")]
    public async Task An_output_that_cannot_be_written_is_said_before_any_record_is_read(
        string mount,
        string output,
        int code,
        string reason
    )
    {
        _site.WithQuestion("qe-1", "nope: 1\n");
        using var build = ProgramRun.Mounting($"cd {_site.Folder} && mkdir disk && mount -t tmpfs tmpfs {mount} && {Build(output)}");
        var (ended, said, time) = await build.End();
        Assert.Equal(code, ended);
        await ProgramRun.Within(TimeSpan.FromSeconds(2), time);
        Assert.Contains(reason, Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task Starved(int write)
    {
        Assert.SkipUnless(
            ProgramRun.Command("strace", "-qq", "-o", "/dev/null", "true") == 0,
            "strace is not there, or may not follow a program."
        );
        // strace counts the writes of each thread; a record makes about three, and two threads make them.
        _site.WithQuestions(Math.Max(60, write));
        StandingSite.Lay(_site.Output);
        var before = FolderSnapshot.Of(_site.Output);
        using var build = ProgramRun.Other(
            "strace",
            [
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=pwrite64",
                "-e",
                $"inject=pwrite64:error=ENOSPC:when={write}+",
                "dotnet",
                ProgramRun.Program,
                .. _site.BuildInto("output"),
            ]
        );
        var (code, said, _) = await build.End();
        Assert.Equal(2, code);
        Assert.Matches(@"the machine failed: No space left on device : '/.+' \([0-9.,]+ MB free at /.+\)\n$", said);
        Assert.Equal(before, FolderSnapshot.Of(_site.Output));
    }

    private string Build(string output) => $"dotnet \"$PROGRAM\" {string.Join(' ', _site.BuildInto(output))}";
}
