using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>The project's own files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Tracked files; where there is no git, every file outside the build folders.</summary>
    public static IReadOnlyList<string> Files()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0) return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => Path.Combine(Root, name)).Where(File.Exists)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine: read the folder.
        }

        string[] built = ["bin", "obj", "node_modules", ".git"];
        return [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(path => !path.Split(Path.DirectorySeparatorChar).Any(built.Contains))];
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
