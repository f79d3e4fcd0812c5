namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Accounts of the tests.</summary>
public static class People
{
    public const string Member = "900000000000000101";
    public const string Officer = "900000000000000102";
    public const string Admin = "900000000000000103";
    public const string Owner = "900000000000000104";
    public const string Stranger = "900000000000000105";
    public const string Leaver = "900000000000000106";

    /// <summary>A hostile display name: it must come out as text.</summary>
    public static string NameOf(string user) => user == Officer ? "\"><svg onload=alert(1)>" : "Person " + user[^3..];
}
