global using DiscordAH.Panel.Tests.Doubles;
global using Xunit;
