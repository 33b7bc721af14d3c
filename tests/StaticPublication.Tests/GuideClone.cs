using System.Diagnostics;
using StaticPublication.Serving;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>A clone of the demonstration, fresh as a person's who begins, in which steps of the guide are done word for word.</summary>
internal sealed class GuideClone : IDisposable
{
    /// <summary>The temporary folder around the clone and the repository that it is pushed to.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("guide-").FullName;

    private string Clone => Path.Combine(Folder, "clone");

    public void Dispose()
    {
        // Objects of git are read-only.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Its site, as it is published.</summary>
    public PreviewedSite Site() => new(Path.Combine(Clone, "output"));

    /// <summary>A file of it.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Clone, path));

    /// <summary>Pushes the demonstration to a repository of its own and clones it from there.</summary>
    public void Begin() =>
        Begin(first =>
        {
            Repository.Copy(Repository.Input, Path.Combine(first, "input"));
            Repository.Copy(Repository.Theme, Path.Combine(first, "theme"));
            File.Copy(Path.Combine(Repository.Root, ".gitignore"), Path.Combine(first, ".gitignore"));
        });

    /// <summary>Pushes what is written to a folder to a repository of its own and clones it from there.</summary>
    public void Begin(Action<string> write)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "bin"));
        File.WriteAllText(Path.Combine(Folder, "bin/publication"), $"#!/bin/sh\nexec dotnet {ProgramRun.Program} \"$@\"\n");
        write(Path.Combine(Folder, "first"));
        Shell(
            Folder,
            "chmod +x bin/publication; git init --quiet --bare -b main remote.git; cd first; git init --quiet -b main; git add "
                + "--all; git commit --quiet --message Begins; git push --quiet ../remote.git main; cd ..; git clone --quiet remote.git "
                + "clone"
        );
    }

    /// <summary>Does the steps of a section.</summary>
    public void Do(IReadOnlyList<Guide.Step> steps)
    {
        foreach (var step in steps)
        {
            var file = Path.Combine(Clone, step.File);
            switch (step.Form)
            {
                case "sh":
                    Shell(Clone, step.Text);
                    break;
                case "diff":
                    Guide.Exchange(file, step.Text);
                    break;
                case "yaml":
                    File.AppendAllText(file, step.Text);
                    break;
                default:
                    Assert.Fail($"the guide has a step of the form {step.Form}");
                    break;
            }
        }
    }

    /// <summary>What a command in the clone says.</summary>
    public string Output(params string[] command) => Run(Clone, command[0], command[1..]).Trim();

    private void Shell(string folder, string commands) => Run(folder, "bash", "-euo", "pipefail", "-c", commands);

    private string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Folder}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        ProgramRun.Hasten(start);
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = ("/dev/null", "1");
        (start.Environment["GIT_AUTHOR_NAME"], start.Environment["GIT_AUTHOR_EMAIL"]) = ("Essai", "essai@publication.example");
        (start.Environment["GIT_COMMITTER_NAME"], start.Environment["GIT_COMMITTER_EMAIL"]) = ("Essai", "essai@publication.example");

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}{error.Result}");
        return output;
    }
}
