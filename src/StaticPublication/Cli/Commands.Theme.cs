using System.CommandLine;
using StaticPublication.Creating;
using StaticPublication.Reading;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>The commands that show what of the theme can be replaced, and copy it.</summary>
internal static partial class Commands
{
    private static Command ThemeFiles()
    {
        // It may not be there yet.
        var theme = Text("--theme", "Folder of templates, assets and strings that override the built-in ones.", "theme").OfPath();
        var name = new Argument<string>("name") { Description = "A file of the list, such as templates/home.html or home.html." };
        var list = new Command("list", "Lists the files that a publication's own theme can replace; * marks those that it does.") { theme };
        var copy = new Command("copy", "Copies a file of the program into the publication's own theme.") { name, theme };
        var diff = new Command("diff", "Shows how the own files differ, and which originals have changed since they were copied.")
        {
            theme,
        };
        list.SetAction(result =>
        {
            foreach (var (path, isReplaced) in Copies(result.GetValue(theme)!).All())
            {
                Terminal.Print($"{(isReplaced ? '*' : ' ')} {path}");
            }

            return 0;
        });
        copy.SetAction(result => Copy(Copies(result.GetValue(theme)!), result.GetValue(name)!));
        diff.SetAction(result =>
        {
            foreach (var line in Copies(result.GetValue(theme)!).Differences())
            {
                Terminal.Print(Messages.Line(line));
            }

            return 0;
        });
        return new Command("theme", "Shows what can be replaced in the theme, copies it, and compares.") { list, copy, diff };
    }

    private static int Copy(ThemeCopies copies, string name)
    {
        if (copies.Copy(name) is { } path)
        {
            Terminal.Print(path);
            return 0;
        }

        var nearest = NearestNames.Of(name, copies.All().SelectMany(file => new[] { file.Path, Path.GetFileName(file.Path) }));
        Terminal.Say(
            nearest.Count > 0
                ? $"the theme has no file {name}; nearest: {string.Join(", ", nearest)}"
                : $"the theme has no file {name}: \"publication theme list\" lists those that there are"
        );
        return WrongUse;
    }

    private static ThemeCopies Copies(string theme) => new(ThemeReading.BuiltIn, theme);
}
