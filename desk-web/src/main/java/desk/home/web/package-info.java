/** Today and the one box: contributions of the features, gathered; knows none of them. */
package desk.home.web;
