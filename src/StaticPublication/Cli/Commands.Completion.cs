using System.CommandLine;

namespace StaticPublication.Cli;

// The parser of the command line completes it: publication [suggest:POSITION] "LINE" prints what may stand there.
internal static partial class Commands
{
    private const string Bash = """
        _publication() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _publication publication ./publication
        """;

    private const string Zsh = """
        _publication() {
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a found || _files
        }
        compdef _publication publication
        """;

    private const string Fish = """
        complete -c publication -a '(publication "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName publication -ScriptBlock {
          param($word, $line, $position)
          publication "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    private static Command Completion()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." }.OneOf("bash", "zsh", "fish", "pwsh");
        var completion = new Command("completion", "Completes commands and options in a shell: prints what to add to its start file.")
        {
            shell,
        };
        completion.SetAction(result =>
        {
            var script = result.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            };
            Array.ForEach(script.Split('\n'), Terminal.Print);
            return 0;
        });
        return completion;
    }
}
