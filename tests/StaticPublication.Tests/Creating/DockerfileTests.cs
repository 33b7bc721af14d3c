using System.Text.RegularExpressions;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Creating;

/// <summary>The steps of the Dockerfile that <c>init</c> writes, run as they are written with a folder in place of the root of an
/// image.</summary>
public sealed partial class DockerfileTests : IDisposable
{
    private readonly RecipeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Release")]
    public async Task The_steps_of_the_container_leave_what_nginx_serves()
    {
        Assert.SkipUnless(ProgramRun.Command("nginx", "-v") == 0, "Needs nginx.");
        _folder.Init("nginx");
        var root = Directory.CreateDirectory(_folder.In("root")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "etc/nginx/conf.d"));
        var steps = File.ReadAllLines(_folder.Site("Dockerfile")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.All(steps, step => Assert.Matches("^(FROM|WORKDIR|COPY|RUN) ", step));
        foreach (var step in steps)
        {
            if (step.StartsWith("RUN ", StringComparison.Ordinal))
            {
                var run = await _folder.Run(Absolute().Replace(step[4..], $"{root}/$1"));
                Assert.True(run.ExitCode == 0, $"{step}\n{run.Said}");
            }
            else if (Copy().Match(step) is { Success: true } copy)
            {
                var target = root + copy.Groups[2].Value;
                Assert.Equal(0, ProgramRun.Command("mkdir", "-p", Path.GetDirectoryName(target)!));
                Assert.Equal(0, ProgramRun.Command("cp", "-r", _folder.Site(copy.Groups[1].Value), target));
            }
        }

        var server = Path.Combine(root, "etc/nginx/conf.d/default.conf");
        File.WriteAllText(
            server,
            Absolute()
                .Replace(File.ReadAllText(server), $"{root}/$1")
                .Replace("listen 80;", $"listen 127.0.0.1:{StaticPublication.Tests.Serving.FreePort.Find()};", StringComparison.Ordinal)
        );
        var main = _folder.In("nginx.conf");
        File.WriteAllText(main, $"pid {_folder.In("nginx.pid")};\nevents {{}}\nhttp {{\n  include {root}/etc/nginx/conf.d/*.conf;\n}}\n");
        Assert.Equal(0, ProgramRun.Command("nginx", "-t", "-q", "-e", "stderr", "-c", main));
        Assert.True(File.Exists(Path.Combine(root, "usr/share/nginx/html/a/index.html")));
    }

    [GeneratedRegex("(?<![A-Za-z0-9_.-])/(etc/nginx|usr/share/nginx)")]
    private static partial Regex Absolute();

    [GeneratedRegex("^COPY --from=build /publication/([^ ]+) ([^ ]+)$")]
    private static partial Regex Copy();
}
