using StaticPublication.Exporting;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Publishing;

/// <summary>What a build is told to replace and may not: whatever lies there, and around it, is as before to the byte.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestion("qe-1");
    private readonly string _theme;

    public ForeignFolderTests()
    {
        _theme = In("theme");
        Directory.CreateDirectory(Path.Combine(_theme, "templates"));
        Directory.CreateDirectory(Path.Combine(_theme, "assets"));
        File.WriteAllText(Path.Combine(_theme, "assets/own.txt"), "le mien");
        Lay("home/thesis.txt", "trois ans");
        Lay("home/.profile", "x");
    }

    public void Dispose() => _site.Dispose();

    /// <summary>Each kind of foreign folder: what is laid there, and what <c>--output</c> says.</summary>
    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "a folder with a file", "home" },
            { "the same with a final slash", "home/" },
            { "the same by a way round", "input/../home/." },
            { "a folder with a hidden file alone", "hidden" },
            { "a folder with an empty folder alone", "nest" },
            { "a folder with a link alone", "linked" },
            { "the input", "input" },
            { "the input in capitals", "INPUT" },
            { "the input by a link", "to-input" },
            { "the folder above the input", "" },
            { "a folder of the input", "input/documents" },
            { "a folder in the input that is not there yet", "input/site/of/mine" },
            { "a folder in the input behind a link", "to-input/site" },
            { "the theme", "theme" },
            { "a folder in the theme", "theme/site" },
            { "the cache", ".cache" },
            { "a folder in the cache", ".cache/site" },
            { "a working tree with a site in it", "tree" },
            { "a working tree of another repository with a site in it", "worktree" },
            { "a site that holds a working tree", "holds-tree" },
            { "another program's data/manifest.json", "other-manifest" },
            { "a copy of published data with a file of one's own", "copied" },
            { "a site whose data are a link", "data-link" },
            { "a link to a foreign folder", "to-home" },
            { "links in a circle", "circle" },
            { "a file", "home/thesis.txt" },
            { "a folder below a file", "home/thesis.txt/site" },
            { "a folder in another published site", "published/sub" },
            { "the folder that holds the earlier publication", "previous" },
            { "the whole disk", "/" },
            { "a foreign folder where the build works", "busy" },
            { "a foreign file where the build works", "busier" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Check", "R14")]
    public void A_foreign_folder_is_refused_and_untouched(string kind, string output)
    {
        LayAll();
        var before = FolderSnapshot.Of(_site.Folder);
        Assert.Equal(64, Program.Main(Command("build", Path.Combine(_site.Folder, output), kind)));
        Assert.Equal(64, Program.Main(Command("check", Path.Combine(_site.Folder, output), kind)));
        Assert.Equal(64, Program.Main(Command("serve", Path.Combine(_site.Folder, output), kind)));
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
    }

    [Theory]
    [InlineData(".", "empty", 0)]
    [InlineData(".", "home", 64)]
    [InlineData("..", "home/deep/er", 64, Traits = ["Category", "Release"])]
    [InlineData("../..", "home/deep/er", 64, Traits = ["Category", "Release"])]
    [InlineData("$HOME", "input", 64)]
    [InlineData("$HOME/..", "input", 64, Traits = ["Category", "Release"])]
    [InlineData("$HOME/site", "input", 0, Traits = ["Category", "Release"])]
    [Trait("Check", "R14")]
    public async Task The_folder_that_one_is_in_and_the_home_folder_are_foreign_unless_they_are_empty(string output, string from, int code)
    {
        Directory.CreateDirectory(In("empty"));
        Directory.CreateDirectory(In("home/deep/er"));
        // An empty home folder is a home folder all the same.
        Directory.CreateDirectory(In("homes/me"));
        var before = FolderSnapshot.Of(In("home"));
        using var build = ProgramRun.Other(
            "env",
            $"HOME={In("homes/me")}",
            "sh",
            "-c",
            $"cd {In(from)} && exec dotnet {ProgramRun.Program} build --input {_site.Input} --theme {Repository.Theme} --no-cache "
                + $"--output {output}"
        );
        var (ended, said, _) = await build.End();
        Assert.True(code == ended, said);
        Assert.Equal(before, FolderSnapshot.Of(In("home")));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home/thesis.txt")]
    [InlineData("home/thesis.txt/cache")]
    [InlineData("input")]
    [InlineData("input/new/cache")]
    [InlineData("to-input/cache")]
    [InlineData("theme/cache")]
    [InlineData("published")]
    [InlineData("published/cache")]
    [InlineData("output/cache")]
    [InlineData("OUTPUT/cache")]
    [InlineData("to-home")]
    public void A_cache_lies_in_no_folder_of_others(string cache)
    {
        LayAll();
        var before = FolderSnapshot.Of(_site.Folder);
        Assert.Equal(
            64,
            Program.Main(["build", "--input", _site.Input, "--theme", _theme, "--output", _site.Output, "--cache", In(cache)])
        );
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
    }

    [Fact]
    public void What_a_build_made_is_replaced_and_a_link_to_it_stays_one()
    {
        Directory.CreateDirectory(_site.Output);
        string[] build = ["build", "--input", _site.Input, "--theme", Repository.Theme, "--cache", In("made/cache"), "--output"];
        Assert.Equal(0, Program.Main([.. build, _site.Output]));
        File.WriteAllText(Path.Combine(_site.Output, "robots.txt"), "changed");
        Assert.Equal(0, Program.Main([.. build, _site.Output]));
        Assert.NotEqual("changed", _site.Read("robots.txt"));
        File.CreateSymbolicLink(In("public"), _site.Output);
        _site.WithQuestion("qe-2");
        Assert.Equal(0, Program.Main([.. build, In("public") + "/"]));
        Assert.Equal(_site.Output, new FileInfo(In("public")).LinkTarget);
        Assert.True(File.Exists(Path.Combine(_site.Output, "documents/2013/07/qe-2/index.html")));
    }

    [Fact]
    public void A_cache_of_before_the_mark_is_one()
    {
        Lay($".cache/{new string('a', 32)}/output", "");
        Lay(".cache/report.md", "");
        Assert.Equal(0, Program.Main(Command("build", _site.Output, "")));
        Assert.True(MarkedFolder.IsMarked(In(".cache")));
    }

    private string[] Command(string command, string output, string kind) =>
        [
            command,
            "--input",
            _site.Input,
            "--theme",
            _theme,
            "--cache",
            In(".cache"),
            "--output",
            output,
            .. kind.Contains("earlier", StringComparison.Ordinal) ? new[] { "--previous", In("previous/before") } : [],
        ];

    private void LayAll()
    {
        Lay("hidden/.thesis", "x");
        Directory.CreateDirectory(In("nest/empty"));
        Directory.CreateDirectory(In("linked"));
        File.CreateSymbolicLink(In("linked/link"), In("home"));
        File.CreateSymbolicLink(In("to-input"), _site.Input);
        File.CreateSymbolicLink(In("to-home"), "home");
        File.CreateSymbolicLink(In("circle"), In("circle-too"));
        File.CreateSymbolicLink(In("circle-too"), In("circle"));
        Lay("other-manifest/data/manifest.json", """{"name":"app","version":"1","files":[]}""");
        Lay("other-manifest/index.html", "x");
        foreach (var site in new[] { "tree", "worktree", "holds-tree", "published", "previous", "previous/before" })
        {
            StandingSite.Lay(In(site));
        }

        using (var fingerprints = File.Create(In("previous/before/data/fingerprints.ndjson.gz")))
        {
            GzipMember.Write([], fingerprints);
        }

        Lay("tree/.git/HEAD", "ref: refs/heads/main");
        Lay("worktree/.git", "gitdir: elsewhere");
        Lay("holds-tree/sub/.git/HEAD", "ref: refs/heads/main");
        StandingSite.Lay(In("copied"));
        File.Delete(In("copied/index.html"));
        Lay("copied/thesis.txt", "trois ans");
        StandingSite.Lay(In("data-link"));
        Directory.Move(In("data-link/data"), In("elsewhere"));
        File.CreateSymbolicLink(In("data-link/data"), In("elsewhere"));
        Lay(".busy.build/thesis.txt", "trois ans");
        Lay(".busier.build", "trois ans");
    }

    private string In(string path) => Path.Combine(_site.Folder, path);

    private void Lay(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }
}
